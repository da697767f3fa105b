namespace CognitoClient.Internal.Retries;

/// <summary>The reason for a retry.</summary>
internal enum RetryReason
{
    /// <summary>Not retryable.</summary>
    None,

    /// <summary>A transient failure.</summary>
    Transient,

    /// <summary>No response in time.</summary>
    Timeout,

    /// <summary>The service throttled the request.</summary>
    Throttling,

    /// <summary>The time of the signature was wrong.</summary>
    ClockSkew,
}
