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
    private int _waiting;

    /// <summary>Whether the service has throttled this client yet.</summary>
    public bool IsOn { get; private set; }

    /// <summary>Attempts per second.</summary>
    public double FillRate { get; private set; } = MinFillRate;

    /// <summary>Answers per second.</summary>
    public double MeasuredRate => _measured.Value;

    private double Now => timeProvider.GetElapsedTime(_started).TotalSeconds;

    /// <summary>Waits for a token; false, at once, when at today's rate the call's time would be up before its turn.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async ValueTask<bool> WaitAsync(RetryState state, CancellationToken cancellationToken)
    {
        if (TakeToken(behindOthers: true, out TimeSpan next, out TimeSpan turn))
        {
            return true;
        }

        if (!HasTime(state, turn))
        {
            return false;
        }

        Interlocked.Increment(ref _waiting);
        try
        {
            // Another may take the token that was waited for, and the rate may change meanwhile: hence the loop.
            do
            {
                await Task.Delay(next, timeProvider, cancellationToken).ConfigureAwait(false);
                if (TakeToken(behindOthers: false, out next, out turn))
                {
                    return true;
                }
            }
            while (HasTime(state, turn));

            return false;
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
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

    private static bool HasTime(RetryState state, TimeSpan wait) =>
        state.TimeLeft is var left && (left == Timeout.InfiniteTimeSpan || left > wait);

    /// <summary>Takes a token if there is one.</summary>
    /// <param name="behindOthers">Leave tokens to those that wait already.</param>
    /// <param name="next">When there will be the next token.</param>
    /// <param name="turn">When there will be one for this call.</param>
    private bool TakeToken(bool behindOthers, out TimeSpan next, out TimeSpan turn)
    {
        lock (_gate)
        {
            next = turn = TimeSpan.Zero;
            int ahead = behindOthers ? Volatile.Read(ref _waiting) : 0;
            if (!IsOn)
            {
                return true;
            }

            Fill(Now);
            if (_tokens >= 1 + ahead)
            {
                _tokens--;
                return true;
            }

            next = TimeUntil(1);
            turn = TimeUntil(1 + ahead);
            return false;
        }
    }

    // Timers count whole milliseconds; rounding down would turn the end of the wait into a busy loop.
    private TimeSpan TimeUntil(int tokens) =>
        TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling((tokens - _tokens) / FillRate * 1000)));

    private void Fill(double now)
    {
        _tokens = Math.Min(_capacity, _tokens + ((now - _filled) * FillRate));
        _filled = now;
    }
}
