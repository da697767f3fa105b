namespace CognitoClient.Retry;

/// <summary>
/// The adaptive mode's limit on how fast a client sends. Off until the service throttles; from then on each attempt takes a token from a
/// bucket that fills at the rate that the service was seen to bear.
/// </summary>
internal sealed class ClientRateLimiter(TimeProvider timeProvider)
{
    private const double MinFillRate = 0.5;
    private const double MinCapacity = 1;

    private readonly Lock _gate = new();
    private readonly CubicRate _curve = new();
    private readonly MeasuredRate _measured = new();
    private readonly long _started = timeProvider.GetTimestamp();
    private double _capacity = MinCapacity;
    private double _tokens;
    private double _filled;

    /// <summary>Whether the service has throttled this client yet.</summary>
    public bool IsOn { get; private set; }

    /// <summary>Attempts per second.</summary>
    public double FillRate { get; private set; } = MinFillRate;

    /// <summary>Answers per second.</summary>
    public double MeasuredRate => _measured.Value;

    private double Now => timeProvider.GetElapsedTime(_started).TotalSeconds;

    /// <summary>Waits for a token; false, at once, when the call's time would be up before there is one.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async ValueTask<bool> WaitAsync(RetryState state, CancellationToken cancellationToken)
    {
        // Others may take the token that was waited for, and the rate may change meanwhile: hence the loop.
        while (TakeToken() is var wait && wait > TimeSpan.Zero)
        {
            if (state.TimeLeft is var left && left != Timeout.InfiniteTimeSpan && left <= wait)
            {
                return false;
            }

            await Task.Delay(wait, timeProvider, cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    /// <summary>Learns from the outcome of an attempt that was sent.</summary>
    public void Report(bool isThrottled)
    {
        lock (_gate)
        {
            double now = Now;
            _measured.Count(now);
            double rate = isThrottled ? _curve.Drop(IsOn ? Math.Min(MeasuredRate, FillRate) : MeasuredRate, now) : _curve.Rise(now);
            IsOn |= isThrottled;
            Fill(now);
            rate = Math.Min(rate, 2 * MeasuredRate);
            FillRate = Math.Max(rate, MinFillRate);
            _capacity = Math.Max(rate, MinCapacity);
            _tokens = Math.Min(_tokens, _capacity);
        }
    }

    /// <summary>Takes a token and gives zero, or takes none and gives the time after which there may be one.</summary>
    private TimeSpan TakeToken()
    {
        lock (_gate)
        {
            if (!IsOn)
            {
                return TimeSpan.Zero;
            }

            Fill(Now);
            if (_tokens >= 1)
            {
                _tokens--;
                return TimeSpan.Zero;
            }

            // Timers count whole milliseconds; rounding down would turn the end of the wait into a busy loop.
            return TimeSpan.FromMilliseconds(Math.Ceiling((1 - _tokens) / FillRate * 1000));
        }
    }

    private void Fill(double now)
    {
        _tokens = Math.Min(_capacity, _tokens + ((now - _filled) * FillRate));
        _filled = now;
    }
}
