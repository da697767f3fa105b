using System.Diagnostics;
using Polly;

namespace CognitoClient;

public sealed partial class CognitoClientOptions
{
    private ResiliencePipeline? _resiliencePipeline;

    /// <summary>
    /// Your own Polly pipeline around each call, including all attempts, for example with a circuit breaker, a concurrency limit or
    /// injected faults. The client still performs retries itself. Set in code only. Default: null.
    /// </summary>
    /// <remarks>
    /// <para>The <see cref="ResilienceContext.OperationKey"/> is the name of the operation. The outcome of an execution is the response
    /// record, as <see cref="object"/>, or the exception of the call. Exceptions of the pipeline itself, such as
    /// <c>BrokenCircuitException</c>, are not wrapped.</para>
    /// <para>In a container, use the name of a registered pipeline with <c>AddCognitoResiliencePipeline</c>.</para>
    /// </remarks>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public ResiliencePipeline? ResiliencePipeline
    {
        get => _resiliencePipeline;
        set
        {
            _resiliencePipeline = value;
            CallPipeline = value is null
                ? null
                : (operation, call, cancellationToken) => ExecuteAsync(value, operation, call, cancellationToken);
        }
    }

    /// <summary>
    /// Runs a call. It is a delegate so that applications without a pipeline do not load Polly, and native applications do not contain it.
    /// </summary>
    internal Func<string, Func<CancellationToken, Task<object>>, CancellationToken, Task<object>>? CallPipeline { get; private set; }

    private static async Task<object> ExecuteAsync(
        ResiliencePipeline pipeline, string operation, Func<CancellationToken, Task<object>> call, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(operation, cancellationToken);
        try
        {
            return await pipeline
                .ExecuteAsync(static async (context, call) => await call(context.CancellationToken).ConfigureAwait(false), context, call)
                .ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
