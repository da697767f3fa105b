using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CognitoClient.Internal.Settings;

/// <summary>The valid, immutable settings of a client: its options, completed from the environment, the profile and defaults.</summary>
internal sealed record ClientSettings
{
    /// <summary>The key of the client in a container; null for none.</summary>
    public string? Key { get; init; }

    /// <summary>The URL that calls are sent to.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>True if the endpoint is not the region's.</summary>
    public bool HasCustomEndpoint { get; init; }

    /// <summary>True to send requests for user pools of other regions.</summary>
    public bool AllowOtherRegion { get; init; }

    /// <summary>The region that calls are signed for.</summary>
    public required string Region { get; init; }

    public required IAwsCredentialsProvider Credentials { get; init; }

    /// <summary>The time limit of a call, including all attempts.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>The time limit of one attempt.</summary>
    public required TimeSpan AttemptTimeout { get; init; }

    /// <summary>The maximum length of a response body, in bytes.</summary>
    public int MaxResponseLength { get; init; } = CognitoClientOptions.DefaultMaxResponseLength;

    /// <summary>The maximum number of attempts, including the first.</summary>
    public required int MaxAttempts { get; init; }

    public CognitoRetryMode RetryMode { get; init; }

    /// <summary>True to retry LimitExceededException.</summary>
    public bool RetryLimitExceeded { get; init; }

    /// <summary>True to send <c>Connection: close</c>.</summary>
    public bool CloseConnection { get; init; }

    /// <summary>True to keep the resilience handlers that a client in a container inherits.</summary>
    public bool UseInheritedResilienceHandlers { get; init; }

    public required string UserAgent { get; init; }

    /// <summary>The user agent of paginators.</summary>
    public required string PaginatorUserAgent { get; init; }

    /// <summary>The origins of the values.</summary>
    public IReadOnlyList<SettingNote> Notes { get; init; } = [];

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>
    /// The application's resilience pipeline; null for none. Takes the name of the operation, a delegate that makes the call, and a token.
    /// </summary>
    public Func<string, Func<CancellationToken, Task<object>>, CancellationToken, Task<object>>? CallPipeline { get; init; }

    /// <summary>The meter factory of the container; null for the meters of the process.</summary>
    public IMeterFactory? MeterFactory { get; init; }
}
