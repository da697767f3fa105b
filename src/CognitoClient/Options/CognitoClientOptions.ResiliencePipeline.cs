using System.Diagnostics;
using Polly;

namespace CognitoClient;

public sealed partial class CognitoClientOptions
{
    private ResiliencePipeline? _resiliencePipeline;

    /// <summary>
    /// Your own pipeline of Polly around each call, for example with a circuit breaker, a concurrency limit or injected faults. It wraps
    /// the call with all its attempts: retries stay the client's own. Set in code only. Default: none.
    /// </summary>
    /// <remarks>
    /// <para>The operation's name is the <see cref="ResilienceContext.OperationKey"/>, and a call's outcome is the response record as
    /// <see cref="object"/>, or its exception. Exceptions of the pipeline itself, such as <c>BrokenCircuitException</c>, reach the caller
    /// unwrapped.</para>
    /// <para>In a container, take a registered pipeline by its name with <c>AddCognitoResiliencePipeline</c>.</para>
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
    /// What runs a call. A delegate, so that an application without a pipeline loads nothing of Polly, and a native one is without it.
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
