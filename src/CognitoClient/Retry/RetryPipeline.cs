using CognitoClient.Diagnostics;
using CognitoClient.Protocol;
using Polly;
using Polly.Retry;

namespace CognitoClient.Retry;

/// <summary>Repeats the calls whose first attempt failed. All of Polly is in here, so that an application that never retries never loads it.</summary>
internal sealed class RetryPipeline
{
    private static readonly ResiliencePropertyKey<OperationCall> Call = new("CognitoClient.Call");

    private readonly ResiliencePipeline _pipeline;

    public RetryPipeline(RetryPolicy policy, CallDiagnostics diagnostics, TimeProvider timeProvider) =>
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = timeProvider }
            .AddRetry(new RetryStrategyOptions
            {
                // The policy counts for itself; Polly only has to ask often enough.
                MaxRetryAttempts = int.MaxValue,
                ShouldHandle = args => new(args.AttemptNumber == 0 || policy.Decide(CallOf(args.Context).Retry, args.Outcome.Exception)),
                DelayGenerator = static args => new(CallOf(args.Context).Retry.Delay),
                OnRetry = args =>
                {
                    diagnostics.Retrying(CallOf(args.Context), args.Outcome.Exception!);
                    return default;
                },
            })
            .Build();

    /// <summary>Waits and tries again, until an attempt is the last one.</summary>
    /// <param name="call">The call.</param>
    /// <param name="first">How its first attempt ended, of which the policy has decided that there is to be another.</param>
    /// <param name="attempt">Makes an attempt.</param>
    public async ValueTask<AttemptOutcome<T>> RepeatAsync<T>(
        OperationCall call, AttemptOutcome<T> first, Func<OperationCall, ValueTask<AttemptOutcome<T>>> attempt)
        where T : class
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(call.Operation, call.CancellationToken);
        context.Properties.Set(Call, call);
        AttemptOutcome<T>? known = first;
        try
        {
            Outcome<T> last = await _pipeline.ExecuteOutcomeAsync(
                async (_, call) =>
                {
                    AttemptOutcome<T> outcome = known ?? await attempt(call).ConfigureAwait(false);
                    known = null;
                    return outcome.Exception is { } exception ? Outcome.FromException<T>(exception) : Outcome.FromResult(outcome.Result!);
                },
                context,
                call).ConfigureAwait(false);
            return new(last.Result, last.Exception);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static OperationCall CallOf(ResilienceContext context) => context.Properties.GetValue(Call, null!);
}
