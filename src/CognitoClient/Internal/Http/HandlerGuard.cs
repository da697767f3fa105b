namespace CognitoClient.Internal.Http;

/// <summary>
/// Ends the wait for handlers of the application that ignore their cancellation token, so that time limits hold. Only clients with such
/// handlers have one, because the wait allocates.
/// </summary>
internal sealed class HandlerGuard
{
    private readonly TimeLimitPool _limits = new(TimeProvider.System);

    /// <summary>Creates a guard; null for a pipeline without handlers of the application.</summary>
    public static HandlerGuard? Create(HttpMessageHandler pipeline)
    {
        var handler = pipeline;
        while (handler is DelegatingHandler { InnerHandler: { } inner } && IsTrusted(handler.GetType()))
        {
            handler = inner;
        }

        return handler is not HttpClientForwarder && IsTrusted(handler.GetType()) ? null : new();
    }

    /// <summary>Waits for a task of a handler until the token is canceled and the handler has had time to end.</summary>
    /// <exception cref="HandlerAbandonedException">The handler ignored its token. A late result is disposed.</exception>
    public async Task<T> WaitAsync<T>(Task<T> task, CancellationToken cancellationToken)
        where T : IDisposable
    {
        using var limit = _limits.StartGrace(cancellationToken);
        try
        {
            return await task.WaitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limit.Token.IsCancellationRequested && !task.IsCompleted)
        {
            _ = DisposeLaterAsync(task);
            throw new HandlerAbandonedException(cancellationToken);
        }
    }

    private static async Task DisposeLaterAsync<T>(Task<T> task)
        where T : IDisposable
    {
        try
        {
            (await task.ConfigureAwait(false))?.Dispose();
        }
        catch (Exception)
        {
            // Observed: the call has ended, so nobody awaits it.
        }
    }

    // By name, so that a client without a container does not load the assembly of IHttpClientFactory and its logging handlers.
    private static bool IsTrusted(Type type) =>
        type.Assembly == typeof(HttpMessageHandler).Assembly
        || type.Assembly == typeof(HandlerGuard).Assembly
        || type.Assembly.GetName().Name == "Microsoft.Extensions.Http";
}

/// <summary>The exception that is thrown when the wait for a handler that ignores its cancellation token has ended.</summary>
internal sealed class HandlerAbandonedException(CancellationToken cancellationToken)
    : OperationCanceledException("A handler ignored the cancellation of its token.", cancellationToken);
