using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace CognitoClient;

/// <summary>
/// The settings of a client. What is not set here is taken from the environment, then from the AWS profile, then from the default that
/// is given with each property.
/// </summary>
/// <remarks>
/// The client copies what it needs when it is built and checks it then: one
/// <see cref="Microsoft.Extensions.Options.OptionsValidationException"/> lists every fault. An empty text counts as not set. Changing
/// options later has no effect on clients that were built from them.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class CognitoClientOptions
{
    internal const int DefaultMaxResponseLength = 64 * 1024 * 1024;

    internal static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(100);
    internal static readonly TimeSpan DefaultAttemptTimeout = TimeSpan.FromSeconds(30);

    /// <summary>The AWS region that holds the user pools, such as <c>eu-central-1</c>. No default: no client without it.</summary>
    /// <remarks>Environment: <c>AWS_REGION</c>, then <c>AWS_DEFAULT_REGION</c>. Profile: <c>region</c>.</remarks>
    public string? Region { get; set; }

    /// <summary>
    /// An absolute http or https address to call in place of the region's own, without user name, query or fragment. It may have a path.
    /// Calls are still signed for <see cref="Region"/>. Default: the region's endpoint.
    /// </summary>
    /// <remarks>
    /// Environment: <c>AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER</c>, then <c>AWS_ENDPOINT_URL</c>. Profile: <c>endpoint_url</c> under
    /// <c>cognito_identity_provider</c> in the section that <c>services</c> names, then <c>endpoint_url</c>. Cannot be combined with
    /// <see cref="UseFips"/> or <see cref="UseDualStack"/>.
    /// </remarks>
    public Uri? Endpoint { get; set; }

    /// <summary>
    /// True to ignore endpoints that the environment or the profile set; <see cref="Endpoint"/> still counts. Default: false.
    /// </summary>
    /// <remarks>Environment: <c>AWS_IGNORE_CONFIGURED_ENDPOINT_URLS</c>. Profile: <c>ignore_configured_endpoint_urls</c>.</remarks>
    public bool? IgnoreConfiguredEndpointUrls { get; set; }

    /// <summary>
    /// True to let plain http go to a host other than this machine. Default: false, because such calls carry passwords and tokens in the
    /// clear. Plain http to a loopback address needs no permission.
    /// </summary>
    public bool AllowInsecureEndpoint { get; set; }

    /// <summary>True to call the region's FIPS 140 endpoint. Default: false.</summary>
    /// <remarks>Environment: <c>AWS_USE_FIPS_ENDPOINT</c>. Profile: <c>use_fips_endpoint</c>.</remarks>
    public bool? UseFips { get; set; }

    /// <summary>True to call the region's endpoint that answers over IPv4 and IPv6. Default: false.</summary>
    /// <remarks>Environment: <c>AWS_USE_DUALSTACK_ENDPOINT</c>. Profile: <c>use_dualstack_endpoint</c>.</remarks>
    public bool? UseDualStack { get; set; }

    /// <summary>
    /// The AWS profile that settings and credentials are taken from. Set here, it is the only source of credentials. Default: the profile
    /// <c>default</c>.
    /// </summary>
    /// <remarks>
    /// Environment: <c>AWS_PROFILE</c>; the files are <c>AWS_CONFIG_FILE</c> (<c>~/.aws/config</c>) and <c>AWS_SHARED_CREDENTIALS_FILE</c>
    /// (<c>~/.aws/credentials</c>). A profile whose role is assumed needs the package AWSSDK.SecurityToken in the application, one of IAM
    /// Identity Center needs AWSSDK.SSO and AWSSDK.SSOOIDC.
    /// </remarks>
    public string? Profile { get; set; }

    /// <summary>The access key id of fixed credentials; needs <see cref="SecretAccessKey"/>. Default: the AWS credential chain.</summary>
    /// <remarks>Environment: <c>AWS_ACCESS_KEY_ID</c>. Profile: <c>aws_access_key_id</c>.</remarks>
    public string? AccessKeyId { get; set; }

    /// <summary>The secret access key of fixed credentials; needs <see cref="AccessKeyId"/>. Never printed.</summary>
    /// <remarks>Environment: <c>AWS_SECRET_ACCESS_KEY</c>. Profile: <c>aws_secret_access_key</c>.</remarks>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? SecretAccessKey { get; set; }

    /// <summary>The session token of fixed temporary credentials; needs both keys. Never printed.</summary>
    /// <remarks>Environment: <c>AWS_SESSION_TOKEN</c>. Profile: <c>aws_session_token</c>.</remarks>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? SessionToken { get; set; }

    /// <summary>
    /// True to sign nothing and to look for no credentials: for applications that only sign users up and in. Default: false, which still
    /// looks for credentials only when an operation that needs them is called.
    /// </summary>
    public bool Anonymous { get; set; }

    /// <summary>A source of credentials of your own, or one of <see cref="AwsCredentialsProviders"/>. Set in code only.</summary>
    public IAwsCredentialsProvider? Credentials { get; set; }

    /// <summary>The longest that a call may take with all its attempts. More than zero, at most one day. Default: 100 seconds.</summary>
    public TimeSpan Timeout { get; set; } = DefaultTimeout;

    /// <summary>
    /// The longest that one attempt may take. More than zero, at most one day; longer than <see cref="Timeout"/> is allowed and then has no
    /// effect. Default: 30 seconds.
    /// </summary>
    public TimeSpan AttemptTimeout { get; set; } = DefaultAttemptTimeout;

    /// <summary>
    /// The longest body of an answer that is read, in bytes: 1,024 up to 1,073,741,824 (1 GiB). A success that is longer ends in a
    /// <see cref="CognitoResponseException"/>. Bodies of errors are read up to 1 MiB at most. Default: 67,108,864 (64 MiB), far above what the
    /// service answers.
    /// </summary>
    public int MaxResponseLength { get; set; } = DefaultMaxResponseLength;

    /// <summary>True to close the connection after each call. Default: false; connections are kept and used again.</summary>
    public bool CloseConnection { get; set; }

    /// <summary>How often a call is tried at most, the first attempt included. At least 1, which means no retry. Default: 3.</summary>
    /// <remarks>Environment: <c>AWS_MAX_ATTEMPTS</c>. Profile: <c>max_attempts</c>.</remarks>
    public int? MaxAttempts { get; set; }

    /// <summary>How failed attempts are repeated. Default: <see cref="CognitoRetryMode.Standard"/>.</summary>
    /// <remarks>
    /// Environment: <c>AWS_RETRY_MODE</c>. Profile: <c>retry_mode</c>. Both may say <c>standard</c>, <c>adaptive</c> or, as they are shared
    /// with other AWS clients, <c>legacy</c>, which means <c>standard</c> here.
    /// </remarks>
    public CognitoRetryMode? RetryMode { get; set; }

    /// <summary>
    /// True to try calls again that fail with <see cref="Model.LimitExceededException"/>, as AWS clients do for every service. Default:
    /// false, because in user pools it means that a quota is used up, such as the number of groups or of codes sent to a user, which no
    /// wait of seconds changes. Requests that come too fast are another error, <see cref="Model.TooManyRequestsException"/>, and are tried
    /// again in any case.
    /// </summary>
    public bool RetryLimitExceeded { get; set; }

    /// <summary>
    /// Which endpoint of AWS STS roles are assumed at. Default: <see cref="CognitoClient.StsRegionalEndpoints.Regional"/>. The credential
    /// chain of AWSSDK.Core 4 knows no other than the regional endpoint, so <see cref="CognitoClient.StsRegionalEndpoints.Legacy"/> is
    /// accepted, for the sake of shared profiles, and has no effect.
    /// </summary>
    /// <remarks>Environment: <c>AWS_STS_REGIONAL_ENDPOINTS</c>. Profile: <c>sts_regional_endpoints</c>.</remarks>
    public StsRegionalEndpoints? StsRegionalEndpoints { get; set; }

    /// <summary>
    /// A name for your application in the user agent, at most 50 characters; what a header cannot hold becomes <c>-</c>. Default: none.
    /// </summary>
    /// <remarks>Environment: <c>AWS_SDK_UA_APP_ID</c>. Profile: <c>sdk_ua_app_id</c>.</remarks>
    public string? ApplicationId { get; set; }

    /// <summary>
    /// The clock of signatures, timeouts and delays. Signatures correct it by the time that the service answers with, when the two are four
    /// minutes or more apart. Set in code only. Default: <see cref="TimeProvider.System"/>.
    /// </summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>What a configuration held that could not be read; the client lists it with the other faults.</summary>
    internal List<string> ConfigurationFaults { get; } = [];

    /// <summary>
    /// Where the client logs retries, failures and changes of credentials, under <see cref="CognitoClientDiagnostics.LogCategory"/>. Set in code
    /// only. Default: in a container its own, else nowhere.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>What is set, with the secrets masked.</summary>
    public override string ToString()
    {
        // Scheme, host and path only: the rest of a URL can hold a password.
        var endpoint = Endpoint is { IsAbsoluteUri: true }
            ? Endpoint.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
            : Endpoint is null ? null : "***";
        var parts = new[]
        {
            Part(nameof(Region), Region),
            Part(nameof(Endpoint), endpoint),
            Part(nameof(UseFips), UseFips),
            Part(nameof(UseDualStack), UseDualStack),
            Part(nameof(Profile), Profile),
            Part(nameof(AccessKeyId), AccessKeyId),
            Part(nameof(SecretAccessKey), SecretAccessKey is null ? null : "***"),
            Part(nameof(SessionToken), SessionToken is null ? null : "***"),
            Part(nameof(Anonymous), Anonymous),
            Part(nameof(Credentials), Credentials?.GetType().Name),
            Part(nameof(Timeout), Timeout),
            Part(nameof(AttemptTimeout), AttemptTimeout),
            Part(nameof(MaxAttempts), MaxAttempts),
            Part(nameof(RetryMode), RetryMode),
            Part(nameof(ApplicationId), ApplicationId),
        };
        return $"{nameof(CognitoClientOptions)} {{ {string.Join(", ", parts.Where(part => part is not null))} }}";
    }

    private static string? Part(string name, object? value) =>
        value is null ? null : FormattableString.Invariant($"{name} = {value}");
}
