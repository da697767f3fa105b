using CognitoClient.Internal.Calls;
using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Settings;
using CognitoClient.Internal.Signing;

namespace CognitoClient.Internal.Retries;

/// <summary>Decides after each attempt whether, and when, there is another.</summary>
internal sealed class RetryPolicy(
    RetryRules rules, RetryQuota quota, Func<double> jitter, ClientRateLimiter? limiter = null)
{
    public static RetryPolicy Create(ClientSettings settings, Func<double> jitter)
    {
        RetryRules rules = RetryRules.Of(settings.RetryMode) with
        {
            MaxAttempts = settings.MaxAttempts,
            RetryLimitExceeded = settings.RetryLimitExceeded,
        };
        ClientRateLimiter? limiter = settings.RetryMode == CognitoRetryMode.Adaptive ? new(settings.TimeProvider) : null;
        return new(rules, new RetryQuota(rules.QuotaCapacity), jitter, limiter);
    }

    /// <summary>Whether attempts have to wait for their turn.</summary>
    public bool LimitsRate => limiter is not null;

    /// <summary>Waits until an attempt may be sent; false when the call's time would be up first.</summary>
    public async ValueTask<bool> EnterAsync(RetryState state, CancellationToken cancellationToken)
    {
        var entered = limiter is null || await limiter.WaitAsync(state, cancellationToken).ConfigureAwait(false);
        state.HasWaited = true;
        state.Stop = entered ? state.Stop : RetryStop.RateLimit;
        return entered;
    }

    /// <summary>Takes note of an attempt's outcome; whether there is to be another.</summary>
    public bool Decide(RetryState state, Exception? exception)
    {
        if (state.Stop == RetryStop.RateLimit)
        {
            return false;
        }

        RetryReason reason = exception is null ? RetryReason.None : ReasonOf(state, exception);
        if (exception is not (CognitoCredentialsException or OperationCanceledException))
        {
            limiter?.Report(isThrottled: reason == RetryReason.Throttling);
        }

        state.Stop = exception is null ? Succeed(state) : Judge(state, reason);
        return state.Stop == RetryStop.None;
    }

    private RetryReason ReasonOf(RetryState state, Exception exception) =>
        state.IsClockSkewed ? RetryReason.ClockSkew : RetryClassifier.Classify(exception, rules);

    private RetryStop Succeed(RetryState state)
    {
        quota.GiveBack(state.Cost > 0 ? state.Cost : rules.NoRetryIncrement);
        return RetryStop.Success;
    }

    private RetryStop Judge(RetryState state, RetryReason reason)
    {
        state.Reason = reason;
        if (reason == RetryReason.None)
        {
            return RetryStop.NotRetryable;
        }

        if (state.Attempt >= rules.MaxAttempts)
        {
            return RetryStop.MaxAttempts;
        }

        state.Delay = RetryDelay.Compute(rules, state.Attempt, reason, jitter(), state.RetryAfter);
        if (state.TimeLeft is var left && left != Timeout.InfiniteTimeSpan && left <= state.Delay)
        {
            return RetryStop.Deadline;
        }

        var cost = rules.CostOf(reason);
        if (!quota.TryTake(cost))
        {
            return RetryStop.Quota;
        }

        state.Cost = cost > 0 ? cost : state.Cost;
        return RetryStop.None;
    }
}
