using CognitoClient.Internal.Settings;
using Microsoft.Extensions.Options;

namespace CognitoClient.Tests.Settings;

public class FaultTests
{
    public static TheoryData<Action<CognitoClientOptions>, string> CodeFaults() => new()
    {
        { o => o.Region = "EU West", "Region: 'EU West' from code is not the name of a region. Did you mean eu-west-1?" },
        {
            o => o.Region = "x.evil.test/",
            "Region: 'x.evil.test/' from code is not the name of a region. Use a name such as eu-central-1."
        },
        {
            o => o.Endpoint = new("/relative", UriKind.Relative),
            "Endpoint: the value from code is not an absolute URL. Use one with a scheme, such as https://example.com."
        },
        {
            o => o.Endpoint = new("ftp://a.test"),
            "Endpoint: the value from code has the scheme ftp. Use https, or http to this machine."
        },
        {
            o => o.Endpoint = new("https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbC"),
            "Endpoint: the value from code is the issuer of a user pool's tokens, not an endpoint of user pools. Remove it, and set Region "
            + "to us-east-1."
        },
        {
            o => o.Endpoint = new("https://user:pass@a.test"),
            "Endpoint: the value from code contains a user name or password. Remove it; calls are signed with AWS credentials."
        },
        {
            o => o.Endpoint = new("https://a.test/?q=1"),
            "Endpoint: the value from code contains a query or a fragment. Remove it; a path is allowed."
        },
        {
            o => o.Endpoint = new("https://a.test/#f"),
            "Endpoint: the value from code contains a query or a fragment. Remove it; a path is allowed."
        },
        {
            o => o.Endpoint = new("http://a.test"),
            "Endpoint: the value from code sends passwords and tokens unencrypted to a.test. Use https, or set "
            + "AllowInsecureEndpoint = true."
        },
        {
            o => (o.Endpoint, o.UseFips) = (new("https://a.test"), true),
            "Endpoint: the value from code cannot be combined with UseFips. Remove one of them; IgnoreConfiguredEndpointUrls = "
            + "true ignores endpoints from the environment and the profile."
        },
        {
            o => (o.Endpoint, o.UseDualStack) = (new("https://a.test"), true),
            "Endpoint: the value from code cannot be combined with UseDualStack. Remove one of them; IgnoreConfiguredEndpointUrls "
            + "= true ignores endpoints from the environment and the profile."
        },
        {
            o => o.AccessKeyId = "AKIA",
            "SecretAccessKey: missing, while AccessKeyId is set from code. Set both, or neither to use the AWS credential chain."
        },
        {
            o => o.SecretAccessKey = "s3cr3t",
            "AccessKeyId: missing, while SecretAccessKey is set from code. Set both, or neither to use the AWS credential chain."
        },
        {
            o => o.SessionToken = "s3cr3t",
            "SessionToken: set from code without AccessKeyId and SecretAccessKey. Set all three: the token belongs to its keys."
        },
        {
            o => (o.AccessKeyId, o.SecretAccessKey) = ("AKIA", "s3cr3t\r\nX-Evil: 1"),
            "SecretAccessKey: the value from code contains white space or a non-ASCII character. Check how it is read."
        },
        {
            o => (o.Anonymous, o.AccessKeyId, o.SecretAccessKey) = (true, "AKIA", "s3cr3t"),
            "Credentials: Anonymous from code and AccessKeyId from code are set, but only one source of credentials is allowed. "
            + "Set one of them."
        },
        {
            o => (o.Profile, o.Credentials) = ("dev", AwsCredentialsProviders.Default),
            "Credentials: Credentials from code and Profile from code are set, but only one source of credentials is allowed. "
            + "Set one of them."
        },
        { o => o.Timeout = TimeSpan.Zero, "Timeout: 00:00:00 from code is out of range. Use more than zero and at most one day." },
        {
            o => o.AttemptTimeout = TimeSpan.FromDays(2),
            "AttemptTimeout: 2.00:00:00 from code is out of range. Use more than zero and at most one day."
        },
        {
            o => o.Timeout = Timeout.InfiniteTimeSpan,
            "Timeout: Timeout.InfiniteTimeSpan from code is out of range: there is no unlimited time. Use at most one day, which is "
            + "1.00:00:00."
        },
        {
            o => o.Endpoint = new("localhost:9229", UriKind.RelativeOrAbsolute),
            "Endpoint: the value from code has no scheme. Write http://localhost:9229."
        },
        { o => o.MaxAttempts = 0, "MaxAttempts: 0 from code is out of range. Use a whole number of at least 1; 1 means no retry." },
        { o => o.RetryMode = (CognitoRetryMode)7, "RetryMode: 7 from code is not defined. Use a value of CognitoRetryMode." },
        { o => o.ApplicationId = new('a', 51), "ApplicationId: the value from code has 51 characters. Use at most 50." },
    };

    [Theory]
    [MemberData(nameof(CodeFaults), DisableDiscoveryEnumeration = true)]
    public void Resolve_FaultInCode_IsTheOneFailure(Action<CognitoClientOptions> set, string expected)
    {
        var options = new CognitoClientOptions { Region = "eu-west-1" };
        set(options);

        Assert.Equal([expected], Faults(options, new()));
    }

    [Theory]
    [InlineData(
        "AWS_REGION", "eu west",
        "Region: 'eu west' from environment variable AWS_REGION is not the name of a region. Did you mean eu-west-1?")]
    [InlineData(
        "AWS_USE_FIPS_ENDPOINT", "yes",
        "UseFips: 'yes' from environment variable AWS_USE_FIPS_ENDPOINT is invalid. Use true or false.")]
    [InlineData(
        "AWS_USE_DUALSTACK_ENDPOINT", "1",
        "UseDualStack: '1' from environment variable AWS_USE_DUALSTACK_ENDPOINT is invalid. Use true or false.")]
    [InlineData(
        "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "no",
        "IgnoreConfiguredEndpointUrls: 'no' from environment variable AWS_IGNORE_CONFIGURED_ENDPOINT_URLS is invalid. Use true "
        + "or false.")]
    [InlineData(
        "AWS_ENDPOINT_URL", "not a url",
        "Endpoint: the value from environment variable AWS_ENDPOINT_URL is not an absolute URL. Use one with a scheme, such as "
        + "https://example.com.")]
    [InlineData(
        "AWS_ENDPOINT_URL", "127.0.0.1:9229/pools",
        "Endpoint: the value from environment variable AWS_ENDPOINT_URL has no scheme. Write http://127.0.0.1:9229/pools.")]
    [InlineData(
        "AWS_ENDPOINT_URL", "cognito.test:8443",
        "Endpoint: the value from environment variable AWS_ENDPOINT_URL has no scheme. Write https://cognito.test:8443.")]
    [InlineData(
        "AWS_MAX_ATTEMPTS", "-1",
        "MaxAttempts: '-1' from environment variable AWS_MAX_ATTEMPTS is invalid. Use a whole number of at least 1; 1 means no "
        + "retry.")]
    [InlineData(
        "AWS_RETRY_MODE", "never",
        "RetryMode: 'never' from environment variable AWS_RETRY_MODE is invalid. Use standard or adaptive; legacy is accepted "
        + "and means standard.")]
    [InlineData(
        "AWS_RETRY_MODE", "adaptve",
        "RetryMode: 'adaptve' from environment variable AWS_RETRY_MODE is invalid. Did you mean adaptive?")]
    [InlineData(
        "AWS_STS_REGIONAL_ENDPOINTS", "legcy",
        "StsRegionalEndpoints: 'legcy' from environment variable AWS_STS_REGIONAL_ENDPOINTS is invalid. Did you mean legacy?")]
    [InlineData(
        "AWS_STS_REGIONAL_ENDPOINTS", "global",
        "StsRegionalEndpoints: 'global' from environment variable AWS_STS_REGIONAL_ENDPOINTS is invalid. Use regional or "
        + "legacy.")]
    public void Resolve_FaultInEnvironment_NamesTheVariable(string variable, string text, string expected)
    {
        var options = new CognitoClientOptions { Region = variable == "AWS_REGION" ? null : "eu-west-1" };

        Assert.Equal([expected], Faults(options, new() { [variable] = text }));
    }

    [Theory]
    [InlineData(
        "use_fips_endpoint = maybe",
        "UseFips: 'maybe' from profile 'default' key use_fips_endpoint is invalid. Use true or false.")]
    [InlineData(
        "max_attempts = many",
        "MaxAttempts: 'many' from profile 'default' key max_attempts is invalid. Use a whole number of at least 1; 1 means no "
        + "retry.")]
    [InlineData(
        "services = local",
        "Endpoint: profile 'default' key services names the section [services local], which is not in the config file. Add the section, "
        + "or remove the key.")]
    public void Resolve_FaultInProfile_NamesProfileAndKey(string line, string expected)
    {
        using var folder = new ProfileFolder($"[default]\n{line}\n");

        Assert.Equal([expected], Faults(new() { Region = "eu-west-1" }, folder.Variables));
    }

    [Fact]
    public void Resolve_NoRegion_ListsTheWaysToSetIt() => Assert.Equal(
        [
            "Region: not set. Set CognitoClientOptions.Region, the environment variable AWS_REGION or AWS_DEFAULT_REGION, or the key "
            + "region of the profile 'dev', which is not in the AWS config and credentials files. It is the part of a user pool's ID "
            + "before the underscore, such as eu-central-1 of eu-central-1_EXAMPLE."
        ],
        Faults(new(), new() { ["AWS_PROFILE"] = "dev" }));

    [Fact]
    public void Resolve_EndpointWithoutRegion_IsAFault() =>
        Assert.StartsWith(
            "Region: not set.", Assert.Single(Faults(new() { Endpoint = new("https://a.test") }, [])), StringComparison.Ordinal);

    [Fact]
    public void Resolve_UnreadableFile_IsAFault()
    {
        using var folder = new ProfileFolder();
        using var locked = new FileStream(folder.ConfigFile, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.StartsWith(
            $"Profile: the file {folder.ConfigFile} cannot be read: ",
            Assert.Single(Faults(new() { Region = "eu-west-1" }, folder.Variables)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_ManyFaults_AreOneException()
    {
        var options = new CognitoClientOptions
        {
            Endpoint = new("http://a.test"),
            AccessKeyId = "AKIA",
            Anonymous = true,
            Timeout = TimeSpan.FromSeconds(-1),
            AttemptTimeout = TimeSpan.Zero,
        };

        var exception = Assert.Throws<OptionsValidationException>(() => SettingsResolver.Resolve(
            options,
            "pools",
            new Dictionary<string, string>
            {
                ["AWS_USE_FIPS_ENDPOINT"] = "x",
                ["AWS_MAX_ATTEMPTS"] = "x",
                ["AWS_RETRY_MODE"] = "x",
            }.GetValueOrDefault));

        Assert.Equal("pools", exception.OptionsName);
        Assert.Equal(typeof(CognitoClientOptions), exception.OptionsType);
        Assert.Equal(
            ["Region", "UseFips", "Endpoint", "Timeout", "AttemptTimeout", "MaxAttempts", "RetryMode", "Credentials", "SecretAccessKey"],
            exception.Failures.Select(failure => failure.Split(':')[0]));
    }

    [Fact]
    public void Resolve_AnyFault_LeavesSecretsOut()
    {
        var options = new CognitoClientOptions
        {
            Endpoint = new("https://user:s3cr3t@a.test"),
            SecretAccessKey = "s3cr3t\n",
            SessionToken = "s3cr3t\n",
        };

        Assert.DoesNotContain(Faults(options, []), fault => fault.Contains("s3cr3t", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Faults(CognitoClientOptions options, Dictionary<string, string> variables) =>
        Assert.Throws<OptionsValidationException>(
            () => SettingsResolver.Resolve(options, environment: variables.GetValueOrDefault)).Failures;
}
