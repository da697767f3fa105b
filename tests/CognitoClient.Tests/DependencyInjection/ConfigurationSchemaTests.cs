using System.Text.Json;
using CognitoClient.Internal.Settings;

namespace CognitoClient.Tests.DependencyInjection;

/// <summary>The schema that editors complete appsettings.json with.</summary>
public class ConfigurationSchemaTests
{
    private static readonly JsonElement Section = JsonElement.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "ConfigurationSchema.json")))
        .GetProperty("properties").GetProperty("Cognito").GetProperty("properties");

    [Fact]
    public void Properties_OfSchema_AreThoseThatAreBound() => Assert.Equal(
        SettingsTable.All.Where(setting => setting.Bind is not null).Select(setting => setting.Name).Order(StringComparer.Ordinal),
        Section.EnumerateObject().Select(property => property.Name));

    [Theory]
    [InlineData("RetryMode", typeof(CognitoRetryMode))]
    [InlineData("StsRegionalEndpoints", typeof(StsRegionalEndpoints))]
    public void Values_OfSchema_AreThoseOfTheEnumeration(string property, Type type) =>
        Assert.Equal(Enum.GetNames(type), Section.GetProperty(property).GetProperty("enum").EnumerateArray().Select(value => value.GetString()));
}
