using System.Text;
using CognitoClient.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CognitoClient.Tests.DependencyInjection;

/// <summary>That nothing in a bound section is ignored silently.</summary>
public class UnknownKeyTests
{
    private const string Remedy =
        "Add the keys, or call AddCognitoClient without a configuration to use the environment and the AWS profile.";

    [Theory]
    [InlineData("Regoin", "eu-west-1", "Region")]
    [InlineData("MaxAttempt", "5", "MaxAttempts")]
    [InlineData("Attempts", "5", "MaxAttempts")]
    [InlineData("TimeOuts", "00:00:05", "Timeout")]
    [InlineData("AccessKey", "AKIA", "AccessKeyId")]
    public void Client_UnknownKey_NamesSectionKeyAndNearestOne(string key, string value, string nearest) => Assert.Equal(
        [$"{key}: configuration Cognito:{key} is an unknown key. Did you mean {nearest}?"],
        Faults($$"""{ "Cognito": { "{{key}}": "{{value}}", "Region": "eu-west-1" } }""", "Cognito"));

    [Fact]
    public void Client_UnknownKeyUnlikeAny_ListsTheKeys()
    {
        var fault = Assert.Single(Faults("""{ "Cognito": { "Region": "eu-west-1", "Colour": "red" } }""", "Cognito"));

        Assert.StartsWith(
            "Colour: configuration Cognito:Colour is an unknown key. Remove it, or use one of Region, Endpoint, ", fault,
            StringComparison.Ordinal);
        Assert.DoesNotContain("TimeProvider", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Client_ManyFaults_AreOneExceptionWithTheirOrigins() => Assert.Equal(
        [
            "Region: configuration Cognito:Region is a section with keys of its own. Use a string, or remove the key.",
            "Timeout: '30' from configuration Cognito:Timeout is invalid. A number without colons is a number of days. "
                + "Write 00:00:30 for 30 s.",
            "LoggerFactory: configuration Cognito:LoggerFactory has no effect, because only code can set it. "
                + "Remove the key, and set CognitoClientOptions.LoggerFactory.",
            "Retries: configuration Cognito:Retries is an unknown key. Remove it, or use one of",
            "Region: not set. Set CognitoClientOptions.Region,",
            "Endpoint: the value from configuration Cognito:Endpoint has no scheme. Write http://localhost:9229.",
            "AttemptTimeout: 2.00:00:00 from configuration Cognito:AttemptTimeout is out of range.",
            "MaxAttempts: 0 from configuration Cognito:MaxAttempts is out of range.",
            "Credentials: AccessKeyId from configuration Cognito:AccessKeyId and Profile from code are set,",
            "SecretAccessKey: missing, while AccessKeyId is set from configuration Cognito:AccessKeyId.",
        ],
        Faults(
            """
            {
              "Cognito": {
                "Region": { "Name": "eu-west-1" }, "Timeout": "30", "Retries": 3, "Endpoint": "localhost:9229", "AttemptTimeout": "2.00:00",
                "MaxAttempts": 0, "AccessKeyId": "AKIA", "LoggerFactory": "x"
              }
            }
            """,
            "Cognito"),
        (expected, actual) => actual.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("Timeout", "{}", "Use a time such as 00:01:40")]
    [InlineData("Timeout", "null", "Use a time such as 00:01:40")]
    [InlineData("Region", "{}", "Use a string")]
    [InlineData("MaxAttempts", "{}", "Use a number such as 3")]
    [InlineData("CloseConnection", "{}", "Use true or false")]
    [InlineData("RetryMode", "{}", "Use one of Standard, StandardClassic, Adaptive")]
    public void Client_KeyWithoutValue_IsAFault(string key, string value, string remedy) => Assert.Equal(
        $"{key}: configuration Cognito:{key} is null or an empty section. {remedy}, or remove the key.",
        Faults($$"""{ "Cognito": { "MaxResponseLength": 4096, "{{key}}": {{value}} } }""", "Cognito")[0]);

    [Theory]
    [InlineData("ClientSecret", "Use a string")]
    [InlineData("UseAdminOperations", "Use true or false")]
    [InlineData("RefreshAhead", "Use a time such as 00:01:00")]
    [InlineData("RefreshOperation", "Use one of GetTokensFromRefreshToken, RefreshTokenAuth")]
    public void SignIn_KeyWithoutValue_IsAFault(string key, string remedy) => Assert.Equal(
        [$"{key}: configuration SignIn:{key} is null or an empty section. {remedy}, or remove the key."],
        SignInFaults($$"""{ "SignIn": { "UserPoolId": "eu-west-1_a", "ClientId": "a", "{{key}}": {} } }"""));

    [Theory]
    [InlineData("{}", "Cognito", "Configuration: the section Cognito is missing or empty. " + Remedy)]
    [InlineData("""{ "Cognito": {} }""", "Cognito", "Configuration: the section Cognito is missing or empty. " + Remedy)]
    [InlineData(
        """{ "Cognito": "eu-west-1" }""", "Cognito", "Configuration: Cognito is a single value, not a section with keys. " + Remedy)]
    [InlineData(
        """{ "Cognito": { "Region": "eu-west-1" } }""", null,
        "Configuration: the configuration has none of the keys. If they are in a section, pass the section, such as "
        + "configuration.GetSection(\"Cognito\"). " + Remedy)]
    public void Client_NoSection_IsAFault(string json, string? section, string expected) =>
        Assert.Equal([expected], Faults(json, section, options => options.Region = "eu-west-1"));

    [Fact]
    public void Client_RootOfTheApplication_RejectsMisspelledKeysOnly() => Assert.Equal(
        ["Regoin: configuration Regoin is an unknown key. Did you mean Region?"],
        Faults("""{ "Region": "eu-west-1", "Regoin": "x", "PATH": "/bin", "AllowedHosts": "*", "Profiles": {}, "Regions": {} }""", null));

    [Fact]
    public void Client_ValueReplacedByCode_ComesFromCode() => Assert.Equal(
        ["MaxAttempts: -1 from code is out of range. Use a whole number of at least 1; 1 means no retry."],
        Faults("""{ "Cognito": { "Region": "eu-west-1", "MaxAttempts": 5 } }""", "Cognito", options => options.MaxAttempts = -1));

    [Fact]
    public async Task DiagnoseAsync_BoundValues_NamesTheirKeys()
    {
        var services = new ServiceCollection();
        services.AddCognitoClient(Json("""{ "Cognito": { "region": "eu-west-1", "Timeout": "00:01:40" } }""").GetSection("Cognito"));
        services.Configure<CognitoClientOptions>(TestClientKeys);
        await using var provider = services.BuildServiceProvider();

        var diagnosis = await provider.GetRequiredService<CognitoIdentityProviderClient>()
            .DiagnoseAsync(TestContext.Current.CancellationToken);

        Assert.Contains(new SettingSource("Region", "eu-west-1", "configuration Cognito:region"), diagnosis.Settings);
        Assert.Contains(new SettingSource("Timeout", "00:01:40", "configuration Cognito:Timeout"), diagnosis.Settings);
        Assert.Contains(new SettingSource("AttemptTimeout", "00:00:30", "default"), diagnosis.Settings);
    }

    [Fact]
    public void Client_SectionsOfOtherRegistrations_AreKnown()
    {
        var configuration = Json("""
            {
              "Cognito": {
                "Region": "eu-west-1", "UserPoolId": "eu-west-1_a", "ClientId": "a",
                "Sites": { "Staff": { "UserPoolId": "eu-west-1_b", "ClientId": "b" } }
              }
            }
            """);
        var services = new ServiceCollection();
        services.AddCognitoClient(configuration.GetSection("Cognito"));
        services.AddCognitoSignIn(configuration.GetSection("Cognito"));
        services.AddCognitoSignIn("staff", configuration.GetSection("Cognito:Sites:Staff"));
        using var provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<ICognitoSignIn>());
        Assert.NotNull(provider.GetRequiredKeyedService<ICognitoSignIn>("staff"));
    }

    [Fact]
    public void SignIn_FaultySection_ListsAllWithTheirKeys() => Assert.Equal(
        [
            "RefreshAhead: '90' from configuration SignIn:RefreshAhead is invalid. A number without colons is a number of days. "
                + "Write 00:01:30 for 90 s.",
            "TimeProvider: configuration SignIn:TimeProvider has no effect, because only code can set it. "
                + "Remove the key, and set CognitoSignInOptions.TimeProvider.",
            "ClientID2: configuration SignIn:ClientID2 is an unknown key. Did you mean ClientId?",
            "PoolId: configuration SignIn:PoolId is an unknown key. Did you mean UserPoolId?",
            "UserPoolId: 'eu-west-1' from configuration SignIn:UserPoolId is not the ID of a user pool. "
                + "Use a region, an underscore and a name, such as eu-central-1_EXAMPLE.",
            "ClientId: not set. Use the ID of an app client of the user pool.",
        ],
        SignInFaults(
            """
            {
              "SignIn": {
                "UserPoolId": "eu-west-1", "PoolId": "eu-west-1_a", "ClientID2": "x", "RefreshAhead": "90", "TimeProvider": "utc"
              }
            }
            """));

    [Fact]
    public void SignIn_NoSection_IsAFault() =>
        Assert.Equal(
            "Configuration: the section SignIn is missing or empty. Add the keys UserPoolId and ClientId.", SignInFaults("{}")[0]);

    private static string[] Faults(string json, string? section, Action<CognitoClientOptions>? configure = null)
    {
        IConfiguration configuration = Json(json);
        var services = new ServiceCollection();
        services.AddCognitoClient(section is null ? configuration : configuration.GetSection(section));
        services.Configure<CognitoClientOptions>(options => options.Profile = "no-such-profile");
        services.Configure(configure ?? (_ => { }));
        using var provider = services.BuildServiceProvider();
        return [.. Assert.Throws<OptionsValidationException>(provider.GetRequiredService<ICognitoIdentityProviderClient>).Failures];
    }

    private static string[] SignInFaults(string json)
    {
        var services = new ServiceCollection();
        services.AddCognitoSignIn(Json(json).GetSection("SignIn"));
        using var provider = services.BuildServiceProvider();
        var options = provider.GetRequiredService<IOptions<CognitoSignInOptions>>();
        return [.. Assert.Throws<OptionsValidationException>(() => options.Value).Failures];
    }

    private static void TestClientKeys(CognitoClientOptions options) =>
        (options.AccessKeyId, options.SecretAccessKey) = ("AKIA", "secret");

    private static IConfigurationRoot Json(string text) =>
        new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(text))).Build();
}
