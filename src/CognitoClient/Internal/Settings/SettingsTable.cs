using Options = CognitoClient.CognitoClientOptions;

namespace CognitoClient.Internal.Settings;

/// <summary>
/// All settings of a client, used by <see cref="SettingsResolver"/> and the configuration binding. Tests compare the options, the
/// diagnosis, the configuration schema and the documentation with it.
/// </summary>
/// <remarks>Each delegate adds to the start of a client, so rows have only the one that binding needs.</remarks>
internal static class SettingsTable
{
    private const string CredentialChain = "the AWS credential chain";

    public static readonly Setting Region = new(
        nameof(Options.Region),
        ["AWS_REGION", "AWS_DEFAULT_REGION"],
        "region",
        defaultSource: "none, required",
        bind: static (options, text) => options.Region = text.Value);

    public static readonly Setting Endpoint = new(
        nameof(Options.Endpoint),
        ["AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", "AWS_ENDPOINT_URL"],
        "endpoint_url",
        defaultSource: "the region's",
        bind: static (options, text) => options.Endpoint = text.ToUri() ?? options.Endpoint);

    public static readonly Setting IgnoreConfiguredEndpointUrls = new(
        nameof(Options.IgnoreConfiguredEndpointUrls),
        ["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"],
        "ignore_configured_endpoint_urls",
        defaultValue: false,
        bind: static (options, text) => options.IgnoreConfiguredEndpointUrls = text.ToBoolean() ?? options.IgnoreConfiguredEndpointUrls);

    public static readonly Setting AllowInsecureEndpoint = new(
        nameof(Options.AllowInsecureEndpoint),
        defaultValue: false,
        bind: static (options, text) => options.AllowInsecureEndpoint = text.ToBoolean() ?? options.AllowInsecureEndpoint);

    public static readonly Setting AllowOtherRegion = new(
        nameof(Options.AllowOtherRegion),
        defaultValue: false,
        bind: static (options, text) => options.AllowOtherRegion = text.ToBoolean() ?? options.AllowOtherRegion);

    public static readonly Setting UseFips = new(
        nameof(Options.UseFips),
        ["AWS_USE_FIPS_ENDPOINT"],
        "use_fips_endpoint",
        defaultValue: false,
        bind: static (options, text) => options.UseFips = text.ToBoolean() ?? options.UseFips);

    public static readonly Setting UseDualStack = new(
        nameof(Options.UseDualStack),
        ["AWS_USE_DUALSTACK_ENDPOINT"],
        "use_dualstack_endpoint",
        defaultValue: false,
        bind: static (options, text) => options.UseDualStack = text.ToBoolean() ?? options.UseDualStack);

    public static readonly Setting Profile = new(
        nameof(Options.Profile),
        ["AWS_PROFILE"],
        defaultValue: "default",
#pragma warning disable CA1416 // In a browser, a configuration with a profile is rejected with the other faults.
        bind: static (options, text) => options.Profile = text.Value);
#pragma warning restore CA1416

    // The AWS credential chain, not the client, reads the keys from the environment and the profile.
    public static readonly Setting AccessKeyId = new(
        nameof(Options.AccessKeyId),
        ["AWS_ACCESS_KEY_ID"],
        "aws_access_key_id",
        defaultSource: CredentialChain,
        bind: static (options, text) => options.AccessKeyId = text.Value);

    public static readonly Setting SecretAccessKey = new(
        nameof(Options.SecretAccessKey),
        ["AWS_SECRET_ACCESS_KEY"],
        "aws_secret_access_key",
        defaultSource: CredentialChain,
        isSecret: true,
        bind: static (options, text) => options.SecretAccessKey = text.Value);

    public static readonly Setting SessionToken = new(
        nameof(Options.SessionToken),
        ["AWS_SESSION_TOKEN"],
        "aws_session_token",
        isSecret: true,
        bind: static (options, text) => options.SessionToken = text.Value);

    public static readonly Setting Anonymous = new(
        nameof(Options.Anonymous),
        defaultValue: false,
        bind: static (options, text) => options.Anonymous = text.ToBoolean() ?? options.Anonymous);

    public static readonly Setting Credentials = new(nameof(Options.Credentials), defaultSource: CredentialChain);

    public static readonly Setting Timeout = new(
        nameof(Options.Timeout),
        defaultValue: Options.DefaultTimeout,
        remedy: "Use more than zero and at most one day.",
        minimum: 1,
        maximum: TimeSpan.TicksPerDay,
        bind: static (options, text) => options.Timeout = text.ToTimeSpan() ?? options.Timeout);

    public static readonly Setting AttemptTimeout = new(
        nameof(Options.AttemptTimeout),
        defaultValue: Options.DefaultAttemptTimeout,
        remedy: "Use more than zero and at most one day.",
        minimum: 1,
        maximum: TimeSpan.TicksPerDay,
        bind: static (options, text) => options.AttemptTimeout = text.ToTimeSpan() ?? options.AttemptTimeout);

    public static readonly Setting MaxResponseLength = new(
        nameof(Options.MaxResponseLength),
        defaultValue: Options.DefaultMaxResponseLength,
        remedy: "Use a whole number of bytes, at least 1024 and at most 1073741824.",
        minimum: 1024,
        maximum: 1024 * 1024 * 1024,
        bind: static (options, text) => options.MaxResponseLength = text.ToInt32() ?? options.MaxResponseLength);

    public static readonly Setting CloseConnection = new(
        nameof(Options.CloseConnection),
        defaultValue: false,
        bind: static (options, text) => options.CloseConnection = text.ToBoolean() ?? options.CloseConnection);

    public static readonly Setting MaxAttempts = new(
        nameof(Options.MaxAttempts),
        ["AWS_MAX_ATTEMPTS"],
        "max_attempts",
        defaultValue: 3,
        remedy: "Use a whole number of at least 1; 1 means no retry.",
        minimum: 1,
        bind: static (options, text) => options.MaxAttempts = text.ToInt32() ?? options.MaxAttempts);

    public static readonly Setting RetryMode = new(
        nameof(Options.RetryMode),
        ["AWS_RETRY_MODE"],
        "retry_mode",
        defaultValue: CognitoRetryMode.Standard,
        remedy: "Use standard or adaptive; legacy is accepted and means standard.",
        bind: static (options, text) => options.RetryMode = text.ToEnum<CognitoRetryMode>() ?? options.RetryMode);

    public static readonly Setting RetryLimitExceeded = new(
        nameof(Options.RetryLimitExceeded),
        defaultValue: false,
        bind: static (options, text) => options.RetryLimitExceeded = text.ToBoolean() ?? options.RetryLimitExceeded);

    public static readonly Setting StsRegionalEndpoints = new(
        nameof(Options.StsRegionalEndpoints),
        ["AWS_STS_REGIONAL_ENDPOINTS"],
        "sts_regional_endpoints",
        defaultValue: CognitoClient.StsRegionalEndpoints.Regional,
        remedy: "Use regional or legacy.",
        bind: static (options, text) => options.StsRegionalEndpoints = text.ToEnum<StsRegionalEndpoints>() ?? options.StsRegionalEndpoints);

    public static readonly Setting ApplicationId = new(
        nameof(Options.ApplicationId),
        ["AWS_SDK_UA_APP_ID"],
        "sdk_ua_app_id",
        remedy: "Use at most 50.",
        maximum: 50,
        bind: static (options, text) => options.ApplicationId = text.Value);

    public static readonly Setting TimeProvider = new(nameof(Options.TimeProvider), defaultSource: "the system's");

    public static readonly Setting LoggerFactory = new(nameof(Options.LoggerFactory), defaultSource: "the container's, otherwise none");

    public static readonly Setting ResiliencePipeline = new(nameof(Options.ResiliencePipeline));

    public static readonly Setting UseInheritedResilienceHandlers = new(
        nameof(Options.UseInheritedResilienceHandlers),
        defaultValue: false,
        bind: static (options, text) =>
            options.UseInheritedResilienceHandlers = text.ToBoolean() ?? options.UseInheritedResilienceHandlers);

    /// <summary>All rows.</summary>
    public static Setting[] All =>
    [
        Region, Endpoint, IgnoreConfiguredEndpointUrls, AllowInsecureEndpoint, AllowOtherRegion, UseFips, UseDualStack, Profile,
        AccessKeyId, SecretAccessKey, SessionToken, Anonymous, Credentials, Timeout, AttemptTimeout, MaxResponseLength, CloseConnection,
        MaxAttempts, RetryMode, RetryLimitExceeded, StsRegionalEndpoints, ApplicationId, TimeProvider, LoggerFactory, ResiliencePipeline,
        UseInheritedResilienceHandlers,
    ];
}
