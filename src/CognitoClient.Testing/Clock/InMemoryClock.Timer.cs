namespace CognitoClient.Testing;

public sealed partial class InMemoryClock
{
    /// <summary>A timer of the real clock, whose rest gets shorter when the clock is turned.</summary>
    private sealed class Timer : ITimer
    {
        private readonly Lock _gate = new();
        private readonly InMemoryClock _clock;
        private readonly TimeProvider _source;
        private readonly TimerCallback _callback;
        private readonly object? _state;
        private readonly ITimer _timer;
        private TimeSpan _rest = Timeout.InfiniteTimeSpan;
        private TimeSpan _period = Timeout.InfiniteTimeSpan;
        private long _start;
        private bool _disposed;

        public Timer(InMemoryClock clock, TimeProvider source, TimerCallback callback, object? state)
        {
            _clock = clock;
            _source = source;
            _callback = callback;
            _state = state;
            _timer = source.CreateTimer(static timer => ((Timer)timer!).Elapse(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_gate)
            {
                if (_disposed)
                {
                    return false;
                }

                _period = period;
                Start(dueTime);
                return true;
            }
        }

        /// <summary>Shortens the rest. A period counts once, however far the clock is turned.</summary>
        public void Advance(TimeSpan time)
        {
            lock (_gate)
            {
                if (_disposed || _rest == Timeout.InfiniteTimeSpan)
                {
                    return;
                }

                var rest = _rest - _source.GetElapsedTime(_start) - time;
                if (rest > TimeSpan.Zero)
                {
                    Start(rest);
                    return;
                }
            }

            Elapse();
        }

        public void Dispose()
        {
            lock (_gate)
            {
                _disposed = true;
                _clock.Remove(this);
            }

            _timer.Dispose();
        }

        public async ValueTask DisposeAsync()
        {
            Dispose();
            await _timer.DisposeAsync().ConfigureAwait(false);
        }

        private void Elapse()
        {
            lock (_gate)
            {
                if (_disposed || _rest == Timeout.InfiniteTimeSpan)
                {
                    return;
                }

                Start(_period <= TimeSpan.Zero ? Timeout.InfiniteTimeSpan : _period);
            }

            _callback(_state);
        }

        // Only running timers are known to the clock, so that it keeps no others alive.
        private void Start(TimeSpan rest)
        {
            _rest = rest;
            _start = _source.GetTimestamp();
            if (rest == Timeout.InfiniteTimeSpan)
            {
                _clock.Remove(this);
            }
            else
            {
                _clock.Add(this);
            }

            _timer.Change(rest, Timeout.InfiniteTimeSpan);
        }
    }
}
