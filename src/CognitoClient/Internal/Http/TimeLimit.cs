namespace CognitoClient.Internal.Http;

/// <summary>The time that one attempt has: its own limit, or what is left of the call's. Kept by its pool and used again.</summary>
/// <remarks>
/// <para>The timer is not stopped when an attempt ends, nor moved when the next one begins: when it rings too early, it only looks when to ring
/// again. So it costs next to nothing, where most attempts end long before their time.</para>
/// <para>Whoever takes the deadline out of its field, the attempt's end or what cancels it, has decided which of the two came first.</para>
/// </remarks>
internal sealed class TimeLimit : IDisposable
{
    private const long Never = long.MaxValue;
    private const long Spent = long.MinValue;

    private readonly TimeLimitPool _pool;
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private readonly CancellationTokenSource _expiry = new();
    private readonly Lock _setting = new();
    private CancellationTokenRegistration _caller;
    private long _deadline = Never;
    private long _rings = Never;

    public TimeLimit(TimeLimitPool pool, TimeProvider clock)
    {
        _pool = pool;
        _clock = clock;
        _timer = clock.CreateTimer(static limit => ((TimeLimit)limit!).Ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whether the call's time ends with this attempt's.</summary>
    public bool EndsCall { get; private set; }

    /// <summary>Cancelled by the caller and by the clock.</summary>
    public CancellationToken Token => _expiry.Token;

    public void Begin(long started, TimeSpan limit, bool endsCall, CancellationToken caller)
    {
        EndsCall = endsCall;
        if (limit != Timeout.InfiniteTimeSpan)
        {
            var deadline = started + (long)(limit.TotalSeconds * _clock.TimestampFrequency);
            Interlocked.Exchange(ref _deadline, deadline);
            RingAt(deadline);
        }

        _caller = caller.UnsafeRegister(static limit => ((TimeLimit)limit!).Expire(), this);
    }

    /// <summary>Ends the attempt; the pool gets back what can be used again.</summary>
    public void Dispose()
    {
        // From here on the caller's cancellation is not under way any more.
        _caller.Dispose();
        if (Interlocked.Exchange(ref _deadline, Never) != Spent && _expiry.TryReset())
        {
            _pool.Return(this);
        }
        else
        {
            // The source is left to the garbage collector: the timer may be about to cancel it.
            _timer.Dispose();
        }
    }

    private void Ring()
    {
        // In this order: a deadline that is set meanwhile is seen here, or finds that nothing rings.
        Interlocked.Exchange(ref _rings, Never);
        var deadline = Volatile.Read(ref _deadline);
        if (deadline is Never or Spent)
        {
            return;
        }

        if (_clock.GetTimestamp() < deadline)
        {
            RingAt(deadline);
        }
        else if (Interlocked.CompareExchange(ref _deadline, Spent, deadline) == deadline)
        {
            _expiry.Cancel();
        }
    }

    private void Expire()
    {
        Interlocked.Exchange(ref _deadline, Spent);
        _expiry.Cancel();
    }

    private void RingAt(long deadline)
    {
        if (Volatile.Read(ref _rings) <= deadline)
        {
            return;
        }

        lock (_setting)
        {
            if (_rings > deadline)
            {
                // Before the timer is set: it may ring at once, and what Ring writes then must stay.
                Volatile.Write(ref _rings, deadline);

                // Timers count whole milliseconds; rounding down would ring too early again and again.
                TimeSpan left = _clock.GetElapsedTime(_clock.GetTimestamp(), deadline);
                _timer.Change(TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(left.TotalMilliseconds))), Timeout.InfiniteTimeSpan);
            }
        }
    }
}
