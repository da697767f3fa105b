using CognitoClient.Internal.Failures;

namespace CognitoClient.Internal.Retries;

/// <summary>What follows an attempt: another one after a delay, or the end of the call.</summary>
/// <param name="Stop">Why there is no other attempt; <see cref="RetryStop.None"/> when there is one.</param>
/// <param name="Paid">What the call's last retry took from the quota; 0 when none did.</param>
internal readonly record struct RetryDecision(RetryStop Stop, int Paid)
{
    public bool IsRetry => Stop == RetryStop.None;

    /// <summary>Why the attempt can be retried.</summary>
    public RetryReason Reason { get; init; }

    /// <summary>The wait before the next attempt.</summary>
    public TimeSpan Delay { get; init; }
}
