using CognitoClient.Internal.Calls;
using CognitoClient.Internal.Logging;
using CognitoClient.Internal.Telemetry;
using Polly;
using Polly.Retry;

namespace CognitoClient.Internal.Retries;

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
    /// <param name="call">The call, after an attempt of which the policy has decided that there is to be another.</param>
    /// <param name="attempt">Makes an attempt.</param>
    public async Task RepeatAsync(OperationCall call, Func<OperationCall, ValueTask> attempt)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(call.Operation, call.CancellationToken);
        context.Properties.Set(Call, call);
        var isFirst = true;
        try
        {
            await _pipeline.ExecuteOutcomeAsync(
                async (_, call) =>
                {
                    // The first one is over.
                    if (!isFirst)
                    {
                        await attempt(call).ConfigureAwait(false);
                    }

                    isFirst = false;
                    return call.Failure is { } failure ? Outcome.FromException<OperationCall>(failure) : Outcome.FromResult(call);
                },
                context,
                call).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static OperationCall CallOf(ResilienceContext context) => context.Properties.GetValue(Call, null!);
}
