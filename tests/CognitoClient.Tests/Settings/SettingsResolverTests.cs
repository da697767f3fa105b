using CognitoClient.Internal.Settings;

namespace CognitoClient.Tests.Settings;

public class SettingsResolverTests
{
    private const string IgnoredEndpoint = """
        [default]
        region = eu-west-1
        endpoint_url = https://a.test
        ignore_configured_endpoint_urls = true
        """;

    private const string Services = """
        [default]
        region = eu-west-1
        endpoint_url = https://global.test
        services = local

        [services local]
        dynamodb =
          endpoint_url = https://dynamodb.test
        cognito_identity_provider =
          endpoint_url = https://cognito.test # the pools
        """;

    [Fact]
    public void Resolve_ServicesSection_BeatsTheProfilesEndpoint()
    {
        using var folder = new ProfileFolder(Services);

        Assert.Equal("cognito.test", Resolve(new(), folder).Endpoint.Host);
    }

    [Fact]
    public void Resolve_EndpointInEnvironment_BeatsTheServicesSection()
    {
        using var folder = new ProfileFolder(Services) { Variables = { ["AWS_ENDPOINT_URL"] = "https://environment.test" } };

        Assert.Equal("environment.test", Resolve(new(), folder).Endpoint.Host);
    }

    [Fact]
    public void Resolve_ServicesSectionWithoutTheService_FallsToTheProfilesEndpoint()
    {
        using var folder = new ProfileFolder(Services.Replace("cognito_identity_provider", "s3", StringComparison.Ordinal));

        Assert.Equal("global.test", Resolve(new(), folder).Endpoint.Host);
    }

    [Fact]
    public void Resolve_IgnoredByProfile_TakesTheRegionsEndpoint()
    {
        using var folder = new ProfileFolder(IgnoredEndpoint);

        Assert.Equal("cognito-idp.eu-west-1.amazonaws.com", Resolve(new(), folder).Endpoint.Host);
    }

    [Fact]
    public void Resolve_IgnoreByEnvironmentSaysFalse_BeatsTheProfile()
    {
        using var folder = new ProfileFolder(IgnoredEndpoint)
        {
            Variables = { ["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] = "FALSE" },
        };

        Assert.Equal("a.test", Resolve(new(), folder).Endpoint.Host);
    }

    [Fact]
    public void Resolve_IgnoredByCode_StillTakesTheEndpointOfCode()
    {
        using var folder = new ProfileFolder(Services) { Variables = { ["AWS_ENDPOINT_URL"] = "not a url" } };

        var options = new CognitoClientOptions { IgnoreConfiguredEndpointUrls = true, Endpoint = new("https://code.test/path") };

        Assert.Equal("https://code.test/path/", Resolve(options, folder).Endpoint.ToString());
    }

    [Theory]
    [InlineData("http://localhost:9229")]
    [InlineData("http://127.0.0.1:9229")]
    [InlineData("http://[::1]:9229")]
    public void Resolve_PlainHttpToLoopback_IsAllowed(string url)
    {
        using var folder = new ProfileFolder();

        Assert.Equal(new Uri(url), Resolve(new() { Region = "eu-west-1", Endpoint = new(url) }, folder).Endpoint);
    }

    [Fact]
    public void Resolve_PlainHttpElsewhereWithPermission_IsAllowed()
    {
        using var folder = new ProfileFolder { Variables = { ["AWS_ENDPOINT_URL"] = "http://pools:9229" } };

        Assert.Equal("pools", Resolve(new() { Region = "eu-west-1", AllowInsecureEndpoint = true }, folder).Endpoint.Host);
    }

    [Theory]
    [InlineData("code", null, "eu-west-1")]
    [InlineData(null, "environment", "eu-west-2")]
    [InlineData("code", "environment", "eu-west-1")]
    [InlineData(null, null, "eu-west-3")]
    public void Resolve_Profile_IsTakenFromCodeThenEnvironmentThenDefault(string? code, string? environment, string expected)
    {
        using var folder = new ProfileFolder(
            "[default]\nregion = eu-west-3\n[profile environment]\nregion = eu-west-2\n[profile code]\nregion = eu-west-1\n");
        if (environment is not null)
        {
            folder.Variables["AWS_PROFILE"] = environment;
        }

        Assert.Equal(expected, Resolve(new() { Profile = code }, folder).Region);
    }

    [Fact]
    public void Resolve_KeyInBothFiles_TakesTheCredentialsFile()
    {
        using var folder = new ProfileFolder("[profile dev]\nregion = eu-west-1\n", "[dev]\nregion = eu-west-2\n");

        Assert.Equal("eu-west-2", Resolve(new() { Profile = "dev" }, folder).Region);
    }

    [Fact]
    public void Resolve_NoVariablesForFiles_LooksUnderHome()
    {
        using var folder = new ProfileFolder();
        var home = Path.GetDirectoryName(folder.ConfigFile)!;
        Directory.CreateDirectory(Path.Combine(home, ".aws"));
        File.WriteAllText(Path.Combine(home, ".aws", "config"), "[default]\nregion = eu-west-1\n");
        folder.Variables.Clear();
        folder.Variables["HOME"] = home;

        Assert.Equal("eu-west-1", Resolve(new(), folder).Region);
    }

    [Fact]
    public void Resolve_EmptyTexts_CountAsNotSet()
    {
        using var folder = new ProfileFolder("[default]\nregion = eu-west-1\n")
        {
            Variables = { ["AWS_REGION"] = " ", ["AWS_MAX_ATTEMPTS"] = "" },
        };
        var options = new CognitoClientOptions
        {
            Region = "",
            Profile = "",
            AccessKeyId = "",
            SecretAccessKey = "",
            SessionToken = "",
            ApplicationId = "",
        };

        var settings = Resolve(options, folder);

        Assert.Equal(("eu-west-1", 3), (settings.Region, settings.MaxAttempts));
        Assert.Same(AwsCredentialsProviders.Default, settings.Credentials);
    }

    [Theory]
    [InlineData("legacy", CognitoRetryMode.Standard, " m/E cfg/retry-mode#standard")]
    [InlineData("Standard", CognitoRetryMode.Standard, " m/E cfg/retry-mode#standard")]
    [InlineData("adaptive", CognitoRetryMode.Adaptive, " m/F cfg/retry-mode#adaptive")]
    public void Resolve_RetryModeOfAProfile_IsUsedAndNamed(string mode, CognitoRetryMode expected, string named)
    {
        using var folder = new ProfileFolder($"[default]\nregion = eu-west-1\nretry_mode = {mode}\nsts_regional_endpoints = legacy\n");

        var settings = Resolve(new(), folder);

        Assert.Equal((expected, false), (settings.RetryMode, settings.RetryLimitExceeded));
        Assert.EndsWith(named, settings.UserAgent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resolve_OptionsChangedLater_LeavesSettingsAsTheyWere()
    {
        using var folder = new ProfileFolder();
        var options = new CognitoClientOptions
        {
            Region = "eu-west-1",
            AccessKeyId = "AKIA",
            SecretAccessKey = "secret",
            AttemptTimeout = TimeSpan.FromMinutes(10),
            CloseConnection = true,
        };
        var settings = Resolve(options, folder);
        var before = settings with { };

        (options.Region, options.AccessKeyId, options.SecretAccessKey, options.CloseConnection) = ("eu-west-2", "other", "other", false);

        Assert.Equal(before, settings);
        Assert.True(settings.CloseConnection);
        Assert.Equal(new("AKIA", "secret"), await settings.Credentials.GetCredentialsAsync(TestContext.Current.CancellationToken));
    }

    private static ClientSettings Resolve(CognitoClientOptions options, ProfileFolder folder) =>
        SettingsResolver.Resolve(options, environment: folder.Read);
}
