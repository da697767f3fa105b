using CognitoClient.Internal.Calls;
using CognitoClient.Internal.Failures;

namespace CognitoClient.Internal.Retries;

/// <summary>What one call has spent on retries so far.</summary>
/// <param name="timeout">The longest that the call may take.</param>
/// <param name="timeProvider">The clock.</param>
internal sealed class RetryState(TimeSpan timeout, TimeProvider timeProvider)
{
    private readonly long _started = timeProvider.GetTimestamp();

    /// <summary>The attempt that runs or ran last, from 1.</summary>
    public int Attempt { get; private set; }

    /// <summary>What the last answer asks to wait.</summary>
    public TimeSpan? RetryAfter { get; set; }

    /// <summary>Whether the last answer refused the time of the signature.</summary>
    public bool IsClockSkewed { get; set; }

    /// <summary>What the last retry took from the quota; 0 before the first.</summary>
    public int Cost { get; set; }

    /// <summary>Why the last attempt that failed can be tried again.</summary>
    public RetryReason Reason { get; set; }

    /// <summary>The wait before the next attempt.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Why there is no next attempt.</summary>
    public RetryStop Stop { get; set; }

    /// <summary>Whether the call had to wait for its turn.</summary>
    public bool HasWaited { get; set; }

    /// <summary>When the attempt began, as a timestamp of the clock.</summary>
    public long AttemptStarted { get; private set; }

    /// <summary>How long the call has taken so far.</summary>
    public TimeSpan Elapsed => timeProvider.GetElapsedTime(_started);

    /// <summary>What is left of the call's time, zero when it is up; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    public TimeSpan TimeLeft => LeftAt(timeProvider.GetTimestamp());

    /// <summary>What was left of the call's time when the attempt began.</summary>
    public TimeSpan AttemptTimeLeft => LeftAt(AttemptStarted);

    public void BeginAttempt()
    {
        // A first attempt that did not wait for its turn begins with the call: a clock is not free to read.
        AttemptStarted = Attempt == 0 && !HasWaited ? _started : timeProvider.GetTimestamp();
        Attempt++;
        RetryAfter = null;
        IsClockSkewed = false;
    }

    private TimeSpan LeftAt(long timestamp)
    {
        if (timeout == Timeout.InfiniteTimeSpan)
        {
            return timeout;
        }

        TimeSpan left = timestamp == _started ? timeout : timeout - timeProvider.GetElapsedTime(_started, timestamp);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
