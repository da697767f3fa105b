namespace CognitoClient.Internal.Http;

/// <summary>The time of one attempt: a token that the caller or the clock cancels, whichever comes first.</summary>
internal readonly struct TimeLimit : IDisposable
{
    private readonly TimeLimitPool _pool;
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _caller;

    public TimeLimit(TimeLimitPool pool, CancellationTokenSource source, CancellationToken caller)
    {
        _pool = pool;
        _source = source;
        _caller = caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), source);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Ends the attempt's time; a source that was not cancelled serves the next attempt.</summary>
    public void Dispose()
    {
        // First: from here on the caller can no longer cancel what another attempt may use.
        _caller.Dispose();
        _pool.Return(_source);
    }
}
