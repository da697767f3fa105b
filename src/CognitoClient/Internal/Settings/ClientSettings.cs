using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CognitoClient.Internal.Settings;

/// <summary>The options of a client after environment, profile and defaults were laid under them; valid and immutable.</summary>
internal sealed record ClientSettings
{
    /// <summary>Where calls go.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>The region of the signature.</summary>
    public required string Region { get; init; }

    public required IAwsCredentialsProvider Credentials { get; init; }

    /// <summary>The longest that a call may take with all its attempts.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>The longest that one attempt may take.</summary>
    public required TimeSpan AttemptTimeout { get; init; }

    /// <summary>The longest body of an answer that is read, in bytes.</summary>
    public int MaxResponseLength { get; init; } = CognitoClientOptions.DefaultMaxResponseLength;

    /// <summary>How often a call is tried at most, the first attempt included.</summary>
    public required int MaxAttempts { get; init; }

    public CognitoRetryMode RetryMode { get; init; }

    /// <summary>Whether LimitExceededException is tried again.</summary>
    public bool RetryLimitExceeded { get; init; }

    /// <summary>Send <c>Connection: close</c>, so that no connection outlives its call.</summary>
    public bool CloseConnection { get; init; }

    public required string UserAgent { get; init; }

    /// <summary>The user agent of calls that a paginator makes.</summary>
    public required string PaginatorUserAgent { get; init; }

    /// <summary>Where the values came from.</summary>
    public IReadOnlyList<SettingNote> Notes { get; init; } = [];

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>
    /// The application's own pipeline around a call; null for none. Takes the operation's name, what makes the call, and a token.
    /// </summary>
    public Func<string, Func<CancellationToken, Task<object>>, CancellationToken, Task<object>>? CallPipeline { get; init; }

    /// <summary>The container's meters; null for those of the process.</summary>
    public IMeterFactory? MeterFactory { get; init; }
}
