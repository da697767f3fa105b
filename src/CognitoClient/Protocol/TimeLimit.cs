namespace CognitoClient.Protocol;

/// <summary>The time that one attempt has: its own limit, or what is left of the call's. Kept by its pool and used again.</summary>
/// <remarks>
/// The timer is not stopped when an attempt ends, nor moved when the next one begins: when it rings too early, it only looks when to ring
/// again. So it costs next to nothing, where most attempts end long before their time.
/// </remarks>
internal sealed class TimeLimit : IDisposable
{
    private const long Never = long.MaxValue;

    private readonly TimeLimitPool _pool;
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private readonly CancellationTokenSource _expiry = new();
    private readonly Lock _gate = new();
    private CancellationTokenRegistration _caller;
    private long _deadline = Never;
    private long _rings = Never;
    private bool _isSpent;

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

    public void Begin(TimeSpan limit, bool endsCall, CancellationToken caller)
    {
        EndsCall = endsCall;
        _caller = caller.UnsafeRegister(static limit => ((TimeLimit)limit!).Expire(), this);
        if (limit == Timeout.InfiniteTimeSpan)
        {
            return;
        }

        lock (_gate)
        {
            _deadline = _clock.GetTimestamp() + (long)(limit.TotalSeconds * _clock.TimestampFrequency);
            RingAtDeadline();
        }
    }

    /// <summary>Ends the attempt; the pool gets back what can be used again.</summary>
    public void Dispose()
    {
        // From here on the caller's cancellation is not under way any more.
        _caller.Dispose();
        lock (_gate)
        {
            _deadline = Never;
            if (!_isSpent && _expiry.TryReset())
            {
                _pool.Return(this);
                return;
            }
        }

        // The source is left to the garbage collector: the timer may be about to cancel it.
        _timer.Dispose();
    }

    private void Ring()
    {
        lock (_gate)
        {
            _rings = Never;
            if (_deadline == Never)
            {
                return;
            }

            if (_clock.GetTimestamp() < _deadline)
            {
                RingAtDeadline();
                return;
            }

            _isSpent = true;
        }

        // Not under the lock: it runs what waits for it.
        _expiry.Cancel();
    }

    private void Expire()
    {
        lock (_gate)
        {
            _isSpent = true;
        }

        _expiry.Cancel();
    }

    private void RingAtDeadline()
    {
        if (_rings > _deadline)
        {
            // Timers count whole milliseconds; rounding down would ring too early again and again.
            TimeSpan left = _clock.GetElapsedTime(_clock.GetTimestamp(), _deadline);
            _timer.Change(TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(left.TotalMilliseconds))), Timeout.InfiniteTimeSpan);
            _rings = _deadline;
        }
    }
}
