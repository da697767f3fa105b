namespace CognitoClient.Protocol;

/// <summary>The time that one attempt has: its own limit, or what is left of the call's.</summary>
internal readonly struct TimeLimit : IDisposable
{
    private readonly CancellationTokenSource _expiry;
    private readonly CancellationTokenRegistration _caller;

    private TimeLimit(CancellationTokenSource expiry, CancellationTokenRegistration caller, bool endsCall)
    {
        _expiry = expiry;
        _caller = caller;
        EndsCall = endsCall;
    }

    /// <summary>Whether the call's time ends with this attempt's.</summary>
    public bool EndsCall { get; }

    /// <summary>Cancelled by the caller and by the clock.</summary>
    public CancellationToken Token => _expiry.Token;

    public static TimeLimit Start(ClientSettings settings, TimeSpan callTimeLeft, CancellationToken caller)
    {
        TimeSpan attempt = settings.AttemptTimeout;
        bool endsCall = callTimeLeft != Timeout.InfiniteTimeSpan && (attempt == Timeout.InfiniteTimeSpan || callTimeLeft <= attempt);
        var expiry = new CancellationTokenSource(endsCall ? callTimeLeft : attempt, settings.TimeProvider);
        return new(expiry, caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), expiry), endsCall);
    }

    public void Dispose()
    {
        _caller.Dispose();
        _expiry.Dispose();
    }
}
