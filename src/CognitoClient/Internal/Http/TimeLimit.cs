namespace CognitoClient.Internal.Http;

/// <summary>The time limit of one attempt: a token that is canceled by the caller or by the clock, whichever comes first.</summary>
internal readonly struct TimeLimit : IDisposable
{
    private readonly TimeLimitPool _pool;
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _caller;

    public TimeLimit(TimeLimitPool pool, CancellationTokenSource source, CancellationTokenRegistration caller)
    {
        _pool = pool;
        _source = source;
        _caller = caller;
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Ends the time limit. A source that was not canceled is reused.</summary>
    public void Dispose()
    {
        // First, so that the caller can no longer cancel a source that another attempt may use.
        _caller.Dispose();
        _pool.Return(_source);
    }
}
