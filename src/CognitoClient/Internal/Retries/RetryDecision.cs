using CognitoClient.Internal.Failures;

namespace CognitoClient.Internal.Retries;

/// <summary>The decision after an attempt: another one after a delay, or the end of the call.</summary>
/// <param name="Stop">The reason for no further attempt; <see cref="RetryStop.None"/> for a retry.</param>
/// <param name="Paid">The tokens that the call's last retry took from the quota; 0 for none.</param>
internal readonly record struct RetryDecision(RetryStop Stop, int Paid)
{
    public bool IsRetry => Stop == RetryStop.None;

    /// <summary>The reason for the retry.</summary>
    public RetryReason Reason { get; init; }

    /// <summary>True if an attempt of the call was retried because of the time of its signature.</summary>
    public bool HasSignedAgain { get; init; }

    /// <summary>The delay before the next attempt.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Returns the decision to retry after this one.</summary>
    /// <param name="paid">The tokens that the retry took from the quota.</param>
    /// <param name="reason">The reason for the retry.</param>
    /// <param name="delay">The delay before it.</param>
    public RetryDecision Continue(int paid, RetryReason reason, TimeSpan delay) => new(RetryStop.None, paid)
    {
        Reason = reason,
        HasSignedAgain = HasSignedAgain || reason == RetryReason.ClockSkew,
        Delay = delay,
    };
}
