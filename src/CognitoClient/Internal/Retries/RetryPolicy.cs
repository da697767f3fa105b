using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Settings;

namespace CognitoClient.Internal.Retries;

/// <summary>Decides after each attempt whether and when to retry.</summary>
internal sealed class RetryPolicy(RetryRules rules, RetryQuota quota, Func<double> jitter, ClientRateLimiter? limiter = null)
{
    /// <param name="settings">The client's settings.</param>
    /// <param name="jitter">Random numbers from [0, 1).</param>
    public static RetryPolicy Create(ClientSettings settings, Func<double> jitter)
    {
        var rules = RetryRules.From(settings.RetryMode) with
        {
            MaxAttempts = settings.MaxAttempts,
            RetryLimitExceeded = settings.RetryLimitExceeded,
        };
        var limiter = settings.RetryMode == CognitoRetryMode.Adaptive ? new ClientRateLimiter(settings.TimeProvider) : null;
        return new(rules, new RetryQuota(rules.QuotaCapacity), jitter, limiter);
    }

    /// <summary>Returns a policy with another maximum number of attempts that shares quota and rate limit with this one.</summary>
    public RetryPolicy With(int maxAttempts) =>
        maxAttempts == rules.MaxAttempts ? this : new(rules with { MaxAttempts = maxAttempts }, quota, jitter, limiter);

    /// <summary>
    /// Waits until the next attempt may be sent. Returns the reason if it must not be; otherwise <see cref="RetryStop.None"/>.
    /// </summary>
    public ValueTask<RetryStop> WaitAsync(in RetryDecision decision, in CallTime time, CancellationToken cancellationToken) =>
        limiter is null && decision.Delay == TimeSpan.Zero && !cancellationToken.IsCancellationRequested
            ? new(RetryStop.None)
            : WaitAsync(decision.Delay, time, cancellationToken);

    /// <summary>Records the outcome of an attempt and decides what follows.</summary>
    /// <param name="attempt">The attempt, from 1.</param>
    /// <param name="last">The decision before this attempt; the default before the first.</param>
    /// <param name="result">The attempt's outcome.</param>
    /// <param name="time">The call's time.</param>
    public RetryDecision Decide(int attempt, in RetryDecision last, in AttemptResult result, in CallTime time)
    {
        var paid = last.Paid;
        var reason = GetReason(result, last);
        if (result.Failure is not (CognitoCredentialsException or OperationCanceledException))
        {
            limiter?.Report(isThrottled: reason == RetryReason.Throttling);
        }

        if (result.Failure is null)
        {
            quota.GiveBack(paid > 0 ? paid : rules.NoRetryIncrement);
            return new(RetryStop.Success, paid);
        }

        if (reason == RetryReason.None)
        {
            return new(RetryStop.NotRetryable, paid);
        }

        if (attempt >= rules.MaxAttempts)
        {
            return new(RetryStop.MaxAttempts, paid);
        }

        var delay = RetryDelay.Compute(rules, attempt, reason, jitter(), result.RetryAfter);
        if (time.Left is var left && left != Timeout.InfiniteTimeSpan && left <= delay)
        {
            return new(RetryStop.Deadline, paid);
        }

        var cost = rules.GetCost(reason);
        return quota.TryTake(cost)
            ? last.Continue(cost > 0 ? cost : paid, reason, delay)
            : new(RetryStop.Quota, paid);
    }

    private async ValueTask<RetryStop> WaitAsync(TimeSpan delay, CallTime time, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(delay, time.Clock, cancellationToken).ConfigureAwait(false);
            return limiter is null || await limiter.WaitAsync(time.Left, cancellationToken).ConfigureAwait(false)
                ? RetryStop.None
                : RetryStop.RateLimit;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return RetryStop.Cancelled;
        }
    }

    // In one call, a clock error without a wrong clock is worth one new signature, not more.
    private RetryReason GetReason(in AttemptResult result, in RetryDecision last) =>
        result.Failure is null ? RetryReason.None
        : result.ClockSkew == ClockSkew.Corrected ? RetryReason.ClockSkew
        : result.ClockSkew == ClockSkew.Unexplained ? last.HasSignedAgain ? RetryReason.None : RetryReason.ClockSkew
        : RetryClassifier.Classify(result.Failure, rules);
}
