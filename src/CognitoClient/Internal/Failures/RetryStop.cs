namespace CognitoClient.Internal.Failures;

/// <summary>Why a call is not tried again.</summary>
internal enum RetryStop
{
    /// <summary>It is.</summary>
    None,

    Success,
    NotRetryable,
    MaxAttempts,
    Quota,

    /// <summary>The next attempt would start after the call's time limit.</summary>
    Deadline,

    /// <summary>The client's rate limiter has no room for an attempt before the call's time limit.</summary>
    RateLimit,

    /// <summary>The caller cancelled the call while it waited for its next attempt.</summary>
    Cancelled,
}
