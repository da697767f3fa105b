namespace CognitoClient.Internal.Failures;

/// <summary>The reason why a call is not retried.</summary>
internal enum RetryStop
{
    /// <summary>Not stopped.</summary>
    None,

    Success,
    NotRetryable,
    MaxAttempts,
    Quota,

    /// <summary>The next attempt would start after the call's time limit.</summary>
    Deadline,

    /// <summary>The rate limiter allows no attempt before the call's time limit.</summary>
    RateLimit,

    /// <summary>The caller canceled the call while it waited for the next attempt.</summary>
    Cancelled,
}
