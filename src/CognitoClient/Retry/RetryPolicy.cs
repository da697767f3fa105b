using Polly;
using Polly.Retry;

namespace CognitoClient.Retry;

/// <summary>Decides after each attempt whether, and when, there is another.</summary>
internal sealed class RetryPolicy(RetryRules rules, RetryQuota quota, Func<double> jitter, TimeProvider timeProvider)
{
    /// <summary>The pipeline around one attempt. The context must hold the call's <see cref="RetryState"/>.</summary>
    /// <param name="retrying">Is told of each retry before its delay.</param>
    public ResiliencePipeline BuildPipeline(Action<ResilienceContext, RetryState, Exception>? retrying = null) =>
        new ResiliencePipelineBuilder { TimeProvider = timeProvider }
            .AddRetry(new RetryStrategyOptions
            {
                // The policy counts for itself; Polly only has to ask often enough.
                MaxRetryAttempts = int.MaxValue,
                ShouldHandle = args => new(Decide(StateOf(args.Context), args.Outcome.Exception)),
                DelayGenerator = static args => new(StateOf(args.Context).Delay),
                OnRetry = args =>
                {
                    retrying?.Invoke(args.Context, StateOf(args.Context), args.Outcome.Exception!);
                    return default;
                },
            })
            .Build();

    private static RetryState StateOf(ResilienceContext context) => context.Properties.GetValue(RetryState.Key, null!);

    private bool Decide(RetryState state, Exception? exception)
    {
        state.Stop = exception is null ? Succeed(state) : Judge(state, exception);
        return state.Stop == RetryStop.None;
    }

    private RetryStop Succeed(RetryState state)
    {
        quota.GiveBack(state.Cost > 0 ? state.Cost : rules.NoRetryIncrement);
        return RetryStop.Success;
    }

    private RetryStop Judge(RetryState state, Exception exception)
    {
        RetryReason reason = RetryClassifier.Classify(exception, rules);
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
