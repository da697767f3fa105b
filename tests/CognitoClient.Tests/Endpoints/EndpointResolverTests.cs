using System.Text.Json;
using CognitoClient.Internal.Endpoints;

namespace CognitoClient.Tests.Endpoints;

public class EndpointResolverTests(ITestOutputHelper output)
{
    [Fact]
    public void TryResolve_SharedVectors_GivesUriOrFault()
    {
        var expected = new List<string>();
        var actual = new List<string>();
        using var file = JsonDocument.Parse(File.ReadAllBytes(SharedFiles.Require("vectors/endpoints.json")));
        foreach (var vector in file.RootElement.GetProperty("cases").EnumerateArray())
        {
            var given = vector.GetProperty("params");
            var outcome = vector.GetProperty("expect");
            var result = Resolve(Text(given, "Region"), Text(given, "Endpoint"), Flag(given, "UseFIPS"), Flag(given, "UseDualStack"));
            expected.Add($"{given}: {Text(outcome, "url") ?? OwnWords(Text(outcome, "error"))}");
            actual.Add($"{given}: {result}");
        }

        output.WriteLine($"Endpoint vectors: {expected.Zip(actual).Count(pair => pair.First == pair.Second)} of {expected.Count}");
        Assert.Equal(expected, actual);
        Assert.Equal(57, actual.Count);
    }

    // One row of the table of endpoints each: plain, FIPS, dual-stack, both.
    [Theory]
    [InlineData("us-west-2", "amazonaws.com", "amazonaws.com", "amazonaws.com", "amazonaws.com")]
    [InlineData("eu-west-1", "amazonaws.com", "amazonaws.com", "amazonaws.com", "api.aws")]
    [InlineData("ca-central-1", "amazonaws.com", "amazonaws.com", "amazonaws.com", "api.aws")]
    [InlineData("xx-nowhere-9", "amazonaws.com", "amazonaws.com", "amazonaws.com", "api.aws")]
    [InlineData("us-gov-west-1", "amazonaws.com", "amazonaws.com", "api.aws", "api.aws")]
    [InlineData("cn-northwest-1", "amazonaws.com.cn", "amazonaws.com.cn", "api.amazonwebservices.com.cn", "api.amazonwebservices.com.cn")]
    [InlineData("us-iso-west-1", "c2s.ic.gov", "c2s.ic.gov", "api.aws.ic.gov", "api.aws.ic.gov")]
    [InlineData("us-isob-east-1", "sc2s.sgov.gov", "sc2s.sgov.gov", "api.aws.scloud", "api.aws.scloud")]
    [InlineData("eu-isoe-west-1", "cloud.adc-e.uk", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk", "api.cloud-aws.adc-e.uk")]
    [InlineData("us-isof-south-1", "csp.hci.ic.gov", "csp.hci.ic.gov", "api.aws.hci.ic.gov", "api.aws.hci.ic.gov")]
    [InlineData("eusc-de-east-1", "amazonaws.eu", "amazonaws.eu", "api.amazonwebservices.eu", "api.amazonwebservices.eu")]
    public void TryResolve_RegionOfEachPartition_GivesItsDomains(string region, string plain, string fips, string dualStack, string both)
    {
        string[] expected =
        [
            $"https://cognito-idp.{region}.{plain}",
            $"https://cognito-idp-fips.{region}.{fips}",
            $"https://cognito-idp.{region}.{dualStack}",
            $"https://cognito-idp-fips.{region}.{both}",
        ];

        string[] actual =
        [
            Resolve(region, null),
            Resolve(region, null, fips: true),
            Resolve(region, null, dualStack: true),
            Resolve(region, null, fips: true, dualStack: true),
        ];

        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData("us-east-1.evil.example/")]
    [InlineData("us-east-1.evil.example")]
    [InlineData("us-east-1/")]
    [InlineData("us-east-1@evil")]
    [InlineData("us-east-1#")]
    [InlineData("us-east-1\n")]
    [InlineData(" us-east-1")]
    [InlineData("US-EAST-1")]
    [InlineData("-us-east-1")]
    [InlineData("us-east-1-")]
    [InlineData("üs-east-1")]
    [InlineData("a123456789012345678901234567890123456789012345678901234567890123")]
    public void TryResolve_NotARegionName_IsAFaultWithAndWithoutEndpoint(string region)
    {
        const string Fault =
            "The region is not the name of a region: only lowercase letters, digits and hyphens are allowed. Use a name such as us-east-1.";

        Assert.Equal(Fault, Resolve(region, null));
        Assert.Equal(Fault, Resolve(region, "https://example.com"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void TryResolve_NoRegion_IsAFaultUnlessThereIsAnEndpoint(string? region)
    {
        Assert.Equal("The region is missing. Set a region such as us-east-1, or a custom endpoint.", Resolve(region, null));
        Assert.Equal("http://localhost:9229/pools/", Resolve(region, "http://localhost:9229/pools"));
    }

    [Theory]
    [InlineData("ftp://example.com")]
    [InlineData("example.com")]
    [InlineData("/pools")]
    [InlineData("https://jane:pass@example.com")]
    [InlineData("https://example.com/?a=b")]
    [InlineData("https://example.com/#a")]
    public void TryResolve_UnusableEndpoint_IsAFaultThatLeavesItOut(string endpoint) =>
        Assert.Equal(
            "The custom endpoint is invalid. Use an absolute http or https URL without user name, query and fragment.",
            Resolve("us-east-1", endpoint));

    [Fact]
    public void TryResolve_EndpointWithBothFlags_NamesBoth() =>
        Assert.Equal(
            "A custom endpoint cannot be combined with FIPS and dual-stack. Disable FIPS and dual-stack, or remove the custom endpoint.",
            Resolve("us-east-1", "https://example.com", fips: true, dualStack: true));

    private static string Resolve(string? region, string? endpoint, bool fips = false, bool dualStack = false)
    {
        var custom = endpoint is null ? null : new Uri(endpoint, UriKind.RelativeOrAbsolute);
        return EndpointResolver.TryResolve(region, custom, fips, dualStack, out var uri, out var fault) ? uri.OriginalString : fault;
    }

    private static string OwnWords(string? error) => error switch
    {
        "Invalid Configuration: FIPS and custom endpoint are not supported" =>
            "A custom endpoint cannot be combined with FIPS. Disable FIPS, or remove the custom endpoint.",
        "Invalid Configuration: Dualstack and custom endpoint are not supported" =>
            "A custom endpoint cannot be combined with dual-stack. Disable dual-stack, or remove the custom endpoint.",
        "Invalid Configuration: Missing Region" =>
            "The region is missing. Set a region such as us-east-1, or a custom endpoint.",
        _ => $"unknown error {error}",
    };

    private static string? Text(JsonElement given, string name) => given.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static bool Flag(JsonElement given, string name) => given.TryGetProperty(name, out var value) && value.GetBoolean();
}
