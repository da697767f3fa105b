using System.Diagnostics;
using System.Runtime.Versioning;
using Microsoft.Extensions.Logging;

namespace CognitoClient;

/// <summary>
/// The settings of a client. A setting that is left unset here is read from the environment, then from the AWS profile; otherwise its
/// default applies.
/// </summary>
/// <remarks>
/// The client copies and validates the options when it is built: a single
/// <see cref="Microsoft.Extensions.Options.OptionsValidationException"/> lists every problem. An empty string counts as unset. Changing the
/// options later has no effect on existing clients.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class CognitoClientOptions
{
    internal const int DefaultMaxResponseLength = 64 * 1024 * 1024;

    internal static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(100);
    internal static readonly TimeSpan DefaultAttemptTimeout = TimeSpan.FromSeconds(30);

    /// <summary>The AWS region of the user pools, such as <c>eu-central-1</c>. Required. Default: null.</summary>
    /// <remarks>Environment: <c>AWS_REGION</c>, then <c>AWS_DEFAULT_REGION</c>. Profile: <c>region</c>.</remarks>
    public string? Region { get; set; }

    /// <summary>
    /// The absolute http or https URL to call instead of the region's endpoint. It may have a path, but no user name, query or fragment.
    /// Calls are still signed for <see cref="Region"/>. Default: the region's endpoint.
    /// </summary>
    /// <remarks>
    /// Environment: <c>AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER</c>, then <c>AWS_ENDPOINT_URL</c>. Profile: <c>endpoint_url</c> under
    /// <c>cognito_identity_provider</c> in the section that <c>services</c> names, then <c>endpoint_url</c>. Cannot be combined with
    /// <see cref="UseFips"/> or <see cref="UseDualStack"/>.
    /// </remarks>
    public Uri? Endpoint { get; set; }

    /// <summary>
    /// True to ignore endpoints from the environment and the AWS profile; <see cref="Endpoint"/> still applies. Default: false.
    /// </summary>
    /// <remarks>Environment: <c>AWS_IGNORE_CONFIGURED_ENDPOINT_URLS</c>. Profile: <c>ignore_configured_endpoint_urls</c>.</remarks>
    public bool? IgnoreConfiguredEndpointUrls { get; set; }

    /// <summary>
    /// True to allow plain http to hosts other than this machine, although it exposes passwords and tokens to the network. Plain http to a
    /// loopback address is always allowed. Default: false.
    /// </summary>
    public bool AllowInsecureEndpoint { get; set; }

    /// <summary>
    /// True to send requests for user pools whose ID begins with another region than <see cref="Region"/>, because the pools are available
    /// in both. Default: false, which rejects such requests before they are sent, except with a custom endpoint.
    /// </summary>
    public bool AllowOtherRegion { get; set; }

    /// <summary>True to call the region's FIPS 140 endpoint. Default: false.</summary>
    /// <remarks>Environment: <c>AWS_USE_FIPS_ENDPOINT</c>. Profile: <c>use_fips_endpoint</c>.</remarks>
    public bool? UseFips { get; set; }

    /// <summary>True to call the region's dual-stack endpoint, which supports IPv4 and IPv6. Default: false.</summary>
    /// <remarks>Environment: <c>AWS_USE_DUALSTACK_ENDPOINT</c>. Profile: <c>use_dualstack_endpoint</c>.</remarks>
    public bool? UseDualStack { get; set; }

    /// <summary>
    /// The AWS profile to read settings and credentials from. If set in code, it is the only source of credentials. Default:
    /// <c>default</c>.
    /// </summary>
    /// <remarks>
    /// Environment: <c>AWS_PROFILE</c>. The files are <c>AWS_CONFIG_FILE</c> (<c>~/.aws/config</c>) and <c>AWS_SHARED_CREDENTIALS_FILE</c>
    /// (<c>~/.aws/credentials</c>). A profile that assumes a role requires the package AWSSDK.SecurityToken in the application; a profile
    /// of IAM Identity Center requires AWSSDK.SSO and AWSSDK.SSOOIDC. Not supported in a browser.
    /// </remarks>
    public string? Profile
    {
        get;
        [UnsupportedOSPlatform("browser")]
        set;
    }

    /// <summary>
    /// The access key ID of fixed credentials; requires <see cref="SecretAccessKey"/>. Default: the AWS credential chain.
    /// </summary>
    /// <remarks>Environment: <c>AWS_ACCESS_KEY_ID</c>. Profile: <c>aws_access_key_id</c>.</remarks>
    public string? AccessKeyId { get; set; }

    /// <summary>
    /// The secret access key of fixed credentials; requires <see cref="AccessKeyId"/>. Never printed. Default: the AWS credential chain.
    /// </summary>
    /// <remarks>Environment: <c>AWS_SECRET_ACCESS_KEY</c>. Profile: <c>aws_secret_access_key</c>.</remarks>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? SecretAccessKey { get; set; }

    /// <summary>The session token of fixed temporary credentials; requires both keys. Never printed. Default: null.</summary>
    /// <remarks>Environment: <c>AWS_SESSION_TOKEN</c>. Profile: <c>aws_session_token</c>.</remarks>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? SessionToken { get; set; }

    /// <summary>
    /// True to sign nothing and never look for credentials, for applications that only sign users up and in. Default: false.
    /// </summary>
    /// <remarks>
    /// An operation that must be signed then throws a <see cref="CognitoCredentialsException"/>, and nothing is sent. Even if false,
    /// credentials are looked for only when an operation that requires them is called.
    /// </remarks>
    public bool Anonymous { get; set; }

    /// <summary>
    /// The source of credentials: one of <see cref="AwsCredentialsProviders"/>, or your own. Set in code only. Default: the AWS credential
    /// chain.
    /// </summary>
    /// <remarks>
    /// For credentials of the AWS SDK for .NET, call <see cref="AwsCredentialsProviders.FromSdk"/>. A browser has no AWS credential chain:
    /// without credentials, only unsigned operations can be called.
    /// </remarks>
    public IAwsCredentialsProvider? Credentials { get; set; }

    /// <summary>The time limit of a call, including all attempts. More than zero, at most one day. Default: 100 seconds.</summary>
    public TimeSpan Timeout { get; set; } = DefaultTimeout;

    /// <summary>
    /// The time limit of one attempt. More than zero, at most one day; no effect if longer than <see cref="Timeout"/>. Default: 30 seconds.
    /// </summary>
    public TimeSpan AttemptTimeout { get; set; } = DefaultAttemptTimeout;

    /// <summary>
    /// The largest response body that is read, in bytes. At least 1,024, at most 1,073,741,824 (1 GiB). Default: 67,108,864 (64 MiB), far
    /// more than the service sends.
    /// </summary>
    /// <remarks>
    /// A successful response with a larger body throws a <see cref="CognitoResponseException"/>. The body of an error is read up to 1 MiB.
    /// </remarks>
    public int MaxResponseLength { get; set; } = DefaultMaxResponseLength;

    /// <summary>True to close the connection after each call instead of reusing it. Default: false.</summary>
    /// <remarks>No effect in a browser, which manages its connections.</remarks>
    public bool CloseConnection { get; set; }

    /// <summary>The maximum number of attempts of a call, including the first. At least 1, which means no retry. Default: 3.</summary>
    /// <remarks>Environment: <c>AWS_MAX_ATTEMPTS</c>. Profile: <c>max_attempts</c>.</remarks>
    public int? MaxAttempts { get; set; }

    /// <summary>How failed attempts are retried. Default: <see cref="CognitoRetryMode.Standard"/>.</summary>
    /// <remarks>
    /// Environment: <c>AWS_RETRY_MODE</c>. Profile: <c>retry_mode</c>. The values there are <c>standard</c>, <c>adaptive</c> and, because
    /// other AWS clients share them, <c>legacy</c>, which means <c>standard</c> here.
    /// </remarks>
    public CognitoRetryMode? RetryMode { get; set; }

    /// <summary>
    /// True to retry calls that fail with <see cref="Model.LimitExceededException"/>, as other AWS clients do. Default: false.
    /// </summary>
    /// <remarks>
    /// In user pools, the exception means that a quota is used up, such as the number of groups or of codes sent to a user, which no wait
    /// of seconds changes. Throttled requests fail with <see cref="Model.TooManyRequestsException"/>, which is always retried.
    /// </remarks>
    public bool RetryLimitExceeded { get; set; }

    /// <summary>
    /// The AWS STS endpoint that roles are assumed at. Default: <see cref="CognitoClient.StsRegionalEndpoints.Regional"/>.
    /// </summary>
    /// <remarks>
    /// Environment: <c>AWS_STS_REGIONAL_ENDPOINTS</c>. Profile: <c>sts_regional_endpoints</c>. The credential chain of AWSSDK.Core 4
    /// supports regional endpoints only, so <see cref="CognitoClient.StsRegionalEndpoints.Legacy"/> is accepted for shared profiles but has
    /// no effect.
    /// </remarks>
    public StsRegionalEndpoints? StsRegionalEndpoints { get; set; }

    /// <summary>The name of your application in the user agent, at most 50 characters. Default: null.</summary>
    /// <remarks>
    /// Environment: <c>AWS_SDK_UA_APP_ID</c>. Profile: <c>sdk_ua_app_id</c>. Characters that a header does not allow are replaced by
    /// <c>-</c>.
    /// </remarks>
    public string? ApplicationId { get; set; }

    /// <summary>The clock of signatures, time limits and delays. Set in code only. Default: <see cref="TimeProvider.System"/>.</summary>
    /// <remarks>Signatures correct it by the service's time when the two are four minutes or more apart.</remarks>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// The logger factory for retries, failures and changes of credentials, under the category <see
    /// cref="CognitoClientDiagnostics.LogCategory"/>. Set in code only. Default: the container's, otherwise none.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>
    /// True to keep the resilience handlers, such as that of <c>AddStandardResilienceHandler</c>, that a client in a container inherits
    /// from <c>ConfigureHttpClientDefaults</c>. Their retries multiply those of the client. Default: false, which removes them.
    /// </summary>
    /// <remarks>
    /// Handlers that are added to the builder of <c>AddCognitoClient</c> are always kept. Clients outside of a container inherit nothing.
    /// </remarks>
    public bool UseInheritedResilienceHandlers { get; set; }

    /// <summary>The faults of a configuration. The client lists them with the other faults.</summary>
    internal List<string> ConfigurationFaults { get; } = [];

    /// <summary>The values that were bound from a configuration, by the names of their options; null for none.</summary>
    internal Dictionary<string, (object? Value, string Origin)>? Bound { get; set; }

    /// <summary>Finds the IDs of the user pools that users of this client sign in to; null if unknown.</summary>
    internal Func<IReadOnlyList<string>>? UserPoolIds { get; set; }
}
