using Microsoft.Extensions.Logging;

namespace CognitoClient.Internal.Logging;

/// <summary>All log messages of the client. Users rely on IDs and names: add new ones, never change existing ones.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Debug, "Client for {Region} at {Endpoint}: retry mode {RetryMode}, at most {MaxAttempts} attempts, "
        + "time limit {Timeout} for a call and {AttemptTimeout} for an attempt.")]
    public static partial void SettingsResolved(
        this ILogger logger, string region, string endpoint, CognitoRetryMode retryMode, int maxAttempts, TimeSpan timeout,
        TimeSpan attemptTimeout);

    [LoggerMessage(2, LogLevel.Information, "Resilience handlers of ConfigureHttpClientDefaults ({Count}) are not used by "
        + "{HttpClient}, because their retries would multiply those of the client. Set UseInheritedResilienceHandlers to keep them.")]
    public static partial void ResilienceHandlersRemoved(this ILogger logger, int count, string httpClient);

    [LoggerMessage(3, LogLevel.Debug, "Resilience handlers of ConfigureHttpClientDefaults ({Count}) are used by {HttpClient}.")]
    public static partial void ResilienceHandlersKept(this ILogger logger, int count, string httpClient);

    [LoggerMessage(10, LogLevel.Information, "Retrying {Operation} in {Delay} ms: attempt {Attempt} of {MaxAttempts} failed with "
        + "{ErrorType} (request ID {RequestId}).")]
    public static partial void Retrying(
        this ILogger logger, string? operation, long delay, int attempt, int maxAttempts, string errorType, string requestId);

    [LoggerMessage(11, LogLevel.Warning, "{Operation} was throttled. Retrying in {Delay} ms: attempt {Attempt} of {MaxAttempts} failed "
        + "with {ErrorType} (request ID {RequestId}).")]
    public static partial void RetryingThrottled(
        this ILogger logger, string? operation, long delay, int attempt, int maxAttempts, string errorType, string requestId);

    /// <summary>At most once a minute, because every call ends like this while the service is down.</summary>
    [LoggerMessage(12, LogLevel.Warning, "{Operation} is not retried after {ErrorType}, attempt {Attempt} of {MaxAttempts}: earlier "
        + "retries have exhausted the client's retry quota. Most calls are failing; check the state of the service and your request "
        + "quotas.")]
    public static partial void RetryQuotaExhausted(this ILogger logger, string operation, string errorType, int attempt, int maxAttempts);

    [LoggerMessage(20, LogLevel.Debug, "{Operation} failed with {ErrorType}: HTTP {StatusCode}, request ID {RequestId}, "
        + "attempt {Attempt} of {MaxAttempts}, {Elapsed} ms in total.")]
    public static partial void CallFailed(
        this ILogger logger,
        string operation,
        string errorType,
        int statusCode,
        string requestId,
        int attempt,
        int maxAttempts,
        long elapsed);

    [LoggerMessage(21, LogLevel.Debug, "{Operation} received no response and failed with {ErrorType}: attempt {Attempt} of {MaxAttempts}, "
        + "{Elapsed} ms in total.")]
    public static partial void CallFailedWithoutResponse(
        this ILogger logger, string operation, string errorType, int attempt, int maxAttempts, long elapsed);

    [LoggerMessage(22, LogLevel.Error, "The Completed callback of {Operation} threw an exception, which is ignored. The result of the call "
        + "is unaffected.")]
    public static partial void CompletedCallbackFailed(this ILogger logger, Exception exception, string operation);

    [LoggerMessage(30, LogLevel.Debug, "Signing with access key {AccessKeyId} ({Kind}).")]
    public static partial void CredentialsRefreshed(this ILogger logger, string accessKeyId, string kind);

    [LoggerMessage(40, LogLevel.Warning, "The local clock differs from the service's by {Offset}. Signatures are corrected; set the "
        + "local clock.")]
    public static partial void ClockSkewCorrected(this ILogger logger, TimeSpan offset);

    [LoggerMessage(41, LogLevel.Information, "The local clock agrees with the service's again. Signatures are no longer corrected.")]
    public static partial void ClockSkewResolved(this ILogger logger);

    [LoggerMessage(50, LogLevel.Warning, "The session store failed to store renewed tokens. They are kept in memory, and stored at a later "
        + "use of the session.")]
    public static partial void SessionNotStored(this ILogger logger, Exception exception);

    [LoggerMessage(51, LogLevel.Warning, "The session store failed to remove a session that has ended. It is removed at a later use of its "
        + "key.")]
    public static partial void SessionNotRemoved(this ILogger logger, Exception exception);

    [LoggerMessage(52, LogLevel.Warning, "The session store failed to return the tokens of a session during a renewal, or while a change "
        + "of the session is pending.")]
    public static partial void SessionNotRead(this ILogger logger, Exception exception);

    [LoggerMessage(53, LogLevel.Error, "A failed update of the session store was discarded, because the session was not used for a day. "
        + "The store contains outdated tokens.")]
    public static partial void SessionChangeDropped(this ILogger logger);
}
