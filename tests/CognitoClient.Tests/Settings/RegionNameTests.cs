using Amazon;
using CognitoClient.Internal.Endpoints;
using Microsoft.Extensions.Options;

namespace CognitoClient.Tests.Settings;

public class RegionNameTests
{
    // Pseudo regions of the SDK.
    private static readonly string[] NoRegions = ["us-east-1-regional", "aws-global"];

    public static TheoryData<string> SdkRegions =>
        [.. RegionEndpoint.EnumerableAllRegions.Select(region => region.SystemName).Except(NoRegions)];

    [Theory]
    [InlineData("eu-central1", "eu-central-1")]
    [InlineData("us-east-1a", "us-east-1")]
    [InlineData("us-esat-1", "us-east-1")]
    [InlineData("eu-cenral-1", "eu-central-1")]
    [InlineData("eucentral-1", "eu-central-1")]
    [InlineData("eu_central_1", "eu-central-1")]
    [InlineData("EU-CENTRAL-1", "eu-central-1")]
    [InlineData("eu-central-01", "eu-central-1")]
    [InlineData("apsoutheast-2", "ap-southeast-2")]
    public void Resolve_Misspelled_IsRefusedWithTheNearestRegion(string region, string nearest)
    {
        string[] expected = [$"Region: '{region}' from code is not the name of a region. Did you mean {nearest}?"];

        Assert.Equal(expected, Faults(new() { Region = region }));
        Assert.Equal(expected, Faults(new() { Region = region, Endpoint = new("http://localhost:9229") }));
    }

    [Theory]
    [InlineData("local")]
    [InlineData("aws-global")]
    [InlineData("us-local-1")]
    public void Resolve_NameOfALocalServer_NeedsAnEndpoint(string region)
    {
        Assert.Equal(
            [$"Region: '{region}' from code is not the name of a region. Use a name such as eu-central-1."],
            Faults(new() { Region = region }));
        Assert.Equal(region, TestSettings.Resolve(new() { Region = region, Endpoint = new("http://localhost:9229") }).Region);
    }

    [Theory]
    [MemberData(nameof(SdkRegions))]
    [InlineData("eu-central-9")]
    [InlineData("nz-northwest-12")]
    [InlineData("us-isox-central-1")]
    public void Resolve_KnownOrWellFormed_IsAccepted(string region) =>
        Assert.Equal(region, TestSettings.Resolve(new() { Region = region }).Region);

    [Fact]
    public void Known_Regions_AreThoseOfTheSdk() =>
        Assert.Empty(SdkRegions.Select(row => row.Data).Except(RegionNames.Known));

    private static IEnumerable<string> Faults(CognitoClientOptions options) =>
        Assert.Throws<OptionsValidationException>(() => TestSettings.Resolve(options)).Failures;
}
