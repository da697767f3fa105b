using Microsoft.Extensions.Logging;

namespace CognitoClient.Internal.Logging;

/// <summary>Every log message of the client. Ids and names are part of what users rely on: add, never renumber.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Debug, "Client for {Region} at {Endpoint}: retry mode {RetryMode}, at most {MaxAttempts} attempts, "
        + "{Timeout} for a call, {AttemptTimeout} for an attempt.")]
    public static partial void SettingsResolved(
        this ILogger logger, string region, string endpoint, CognitoRetryMode retryMode, int maxAttempts, TimeSpan timeout,
        TimeSpan attemptTimeout);

    [LoggerMessage(10, LogLevel.Information, "{Operation} is tried again in {Delay} ms: attempt {Attempt} of {MaxAttempts} ended "
        + "with {ErrorType} (request id {RequestId}).")]
    public static partial void Retrying(
        this ILogger logger, string? operation, long delay, int attempt, int maxAttempts, string errorType, string requestId);

    [LoggerMessage(11, LogLevel.Warning, "{Operation} was throttled and is tried again in {Delay} ms: attempt {Attempt} of {MaxAttempts} "
        + "ended with {ErrorType} (request id {RequestId}).")]
    public static partial void RetryingThrottled(
        this ILogger logger, string? operation, long delay, int attempt, int maxAttempts, string errorType, string requestId);

    /// <summary>At most once a minute: while the service is down, every call ends like this.</summary>
    [LoggerMessage(12, LogLevel.Warning, "{Operation} is not tried again after {ErrorType}, attempt {Attempt} of {MaxAttempts}: earlier "
        + "retries have used up the client's retry quota. Most calls fail; look at the service's state and at its request quotas.")]
    public static partial void RetryQuotaExhausted(this ILogger logger, string operation, string errorType, int attempt, int maxAttempts);

    [LoggerMessage(20, LogLevel.Debug, "{Operation} failed with {ErrorType}: HTTP {StatusCode}, request id {RequestId}, "
        + "attempt {Attempt} of {MaxAttempts}, {Elapsed} ms in all.")]
    public static partial void CallFailed(
        this ILogger logger, string operation, string errorType, int statusCode, string requestId, int attempt, int maxAttempts, long elapsed);

    [LoggerMessage(21, LogLevel.Debug, "{Operation} ended without an answer, with {ErrorType}: attempt {Attempt} of {MaxAttempts}, "
        + "{Elapsed} ms in all.")]
    public static partial void CallUnanswered(
        this ILogger logger, string operation, string errorType, int attempt, int maxAttempts, long elapsed);

    [LoggerMessage(30, LogLevel.Debug, "Calls are signed with the access key {AccessKeyId} ({Kind}) from now on.")]
    public static partial void CredentialsRefreshed(this ILogger logger, string accessKeyId, string kind);

    [LoggerMessage(40, LogLevel.Warning, "This machine's clock differs from the service's by {Offset}; signatures are corrected. "
        + "Set the clock.")]
    public static partial void ClockSkewCorrected(this ILogger logger, TimeSpan offset);

    [LoggerMessage(41, LogLevel.Information, "This machine's clock agrees with the service's again; signatures are no longer corrected.")]
    public static partial void ClockSkewGone(this ILogger logger);
}
