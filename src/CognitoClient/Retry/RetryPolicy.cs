using Polly;
using Polly.Retry;

namespace CognitoClient.Retry;

/// <summary>Decides after each attempt whether, and when, there is another.</summary>
internal sealed class RetryPolicy(
    RetryRules rules, RetryQuota quota, Func<double> jitter, TimeProvider timeProvider, ClientRateLimiter? limiter = null)
{
    public static RetryPolicy Create(ClientSettings settings, Func<double> jitter)
    {
        RetryRules rules = RetryRules.Of(settings.RetryMode) with
        {
            MaxAttempts = settings.MaxAttempts,
            RetryLimitExceeded = settings.RetryLimitExceeded,
        };
        ClientRateLimiter? limiter = settings.RetryMode == CognitoRetryMode.Adaptive ? new(settings.TimeProvider) : null;
        return new(rules, new RetryQuota(rules.QuotaCapacity), jitter, settings.TimeProvider, limiter);
    }

    /// <summary>
    /// The pipeline of a call whose first attempt failed and is to be repeated (see <see cref="Decide"/>); what it executes first must give that
    /// outcome. The context must hold the call's <see cref="RetryState"/>.
    /// </summary>
    /// <param name="retrying">Is told of each retry before its delay.</param>
    public ResiliencePipeline BuildPipeline(Action<ResilienceContext, RetryState, Exception>? retrying = null) =>
        new ResiliencePipelineBuilder { TimeProvider = timeProvider }
            .AddRetry(new RetryStrategyOptions
            {
                // The policy counts for itself; Polly only has to ask often enough.
                MaxRetryAttempts = int.MaxValue,
                ShouldHandle = args => new(args.AttemptNumber == 0 || Decide(StateOf(args.Context), args.Outcome.Exception)),
                DelayGenerator = static args => new(StateOf(args.Context).Delay),
                OnRetry = args =>
                {
                    retrying?.Invoke(args.Context, StateOf(args.Context), args.Outcome.Exception!);
                    return default;
                },
            })
            .Build();

    /// <summary>Waits until an attempt may be sent; false when the call's time would be up first.</summary>
    public async ValueTask<bool> EnterAsync(RetryState state, CancellationToken cancellationToken)
    {
        if (limiter is null || await limiter.WaitAsync(state, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        state.Stop = RetryStop.RateLimit;
        return false;
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

        state.Failure = exception;
        state.Stop = exception is null ? Succeed(state) : Judge(state, reason);
        return state.Stop == RetryStop.None;
    }

    private static RetryState StateOf(ResilienceContext context) => context.Properties.GetValue(RetryState.Key, null!);

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

        int cost = rules.CostOf(reason);
        if (!quota.TryTake(cost))
        {
            return RetryStop.Quota;
        }

        state.Cost = cost;
        return RetryStop.None;
    }
}
