namespace CognitoClient.Testing;

/// <summary>A clock that runs in real time and can be turned.</summary>
/// <remarks>
/// Timers and delays that were created with the clock elapse when it is turned past them. The clock is safe for concurrent use.
/// </remarks>
public sealed partial class InMemoryClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly HashSet<Timer> _timers = [];
    private readonly TimeProvider _source;
    private TimeSpan _offset;

    internal InMemoryClock(TimeProvider source) => _source = source;

    /// <inheritdoc/>
    public override long TimestampFrequency => _source.TimestampFrequency;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => _source.LocalTimeZone;

    /// <summary>The difference from the real time.</summary>
    public TimeSpan Offset
    {
        get
        {
            lock (_gate)
            {
                return _offset;
            }
        }
    }

    /// <summary>Returns the time of the clock.</summary>
    /// <returns>The time, in UTC.</returns>
    public override DateTimeOffset GetUtcNow() => _source.GetUtcNow() + Offset;

    /// <inheritdoc/>
    public override long GetTimestamp() =>
        _source.GetTimestamp() + (long)(Offset.Ticks * ((double)TimestampFrequency / TimeSpan.TicksPerSecond));

    /// <summary>Turns the clock. Timers that are then due elapse before the method returns.</summary>
    /// <param name="time">The time to add. Negative values turn the clock back; timers do not move then.</param>
    public void Advance(TimeSpan time)
    {
        List<Timer> timers;
        lock (_gate)
        {
            _offset += time;
            timers = [.. _timers];
        }

        if (time > TimeSpan.Zero)
        {
            timers.ForEach(timer => timer.Advance(time));
        }
    }

    /// <summary>Sets the clock, from which time it goes on. Timers that are then due elapse.</summary>
    /// <param name="time">The new time.</param>
    public void Set(DateTimeOffset time) => Advance(time - GetUtcNow());

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new Timer(this, _source, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private void Add(Timer timer)
    {
        lock (_gate)
        {
            _timers.Add(timer);
        }
    }

    private void Remove(Timer timer)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
        }
    }
}
