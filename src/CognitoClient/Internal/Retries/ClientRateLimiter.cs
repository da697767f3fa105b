namespace CognitoClient.Internal.Retries;

/// <summary>
/// The rate limit of the adaptive mode. It is off until the service throttles. From then on, each attempt takes a token from a bucket that
/// fills at the rate that the service has accepted. Calls wait in a queue while the bucket is empty.
/// </summary>
internal sealed class ClientRateLimiter
{
    private const double MinFillRate = 0.5;
    private const double MinCapacity = 1;

    private readonly TimeProvider _timeProvider;
    private readonly ITimer _nextToken;
    private readonly Lock _gate = new();
    private readonly WaitQueue _queue = new();
    private readonly CubicRate _curve = new();
    private readonly MeasuredRate _measured = new();
    private readonly long _started;
    private double _capacity = MinCapacity;
    private double _tokens;
    private double _filled;

    public ClientRateLimiter(TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        _started = timeProvider.GetTimestamp();
        _nextToken = timeProvider.CreateTimer(
            static limiter => ((ClientRateLimiter)limiter!).Serve(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>True if the service has throttled this client.</summary>
    public bool IsOn { get; private set; }

    /// <summary>Attempts per second.</summary>
    public double FillRate { get; private set; } = MinFillRate;

    /// <summary>Responses per second.</summary>
    public double MeasuredRate => _measured.Value;

    /// <summary>The number of waiting calls.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _queue.Count;
            }
        }
    }

    private double Now => _timeProvider.GetElapsedTime(_started).TotalSeconds;

    /// <summary>Waits for a token. Returns false at once if, at the current rate, the call's time would expire before its turn.</summary>
    /// <exception cref="OperationCanceledException">The caller canceled the call.</exception>
    public ValueTask<bool> WaitAsync(TimeSpan left, CancellationToken cancellationToken)
    {
        var limit = left == Timeout.InfiniteTimeSpan ? double.PositiveInfinity : left.TotalSeconds;
        Waiter waiter;
        lock (_gate)
        {
            if (!IsOn)
            {
                return new(true);
            }

            Fill(Now);
            if (_queue.Count == 0 && _tokens >= 1)
            {
                _tokens--;
                return new(true);
            }

            if (SecondsUntil(_queue.Count + 1) >= limit)
            {
                return new(false);
            }

            waiter = new Waiter(_filled + limit);
            _queue.Enqueue(waiter);
            SetTimer();
        }

        return WaitInQueueAsync(waiter, cancellationToken);
    }

    /// <summary>Adjusts the rate to the outcome of an attempt that was sent.</summary>
    public void Report(bool isThrottled)
    {
        lock (_gate)
        {
            var now = Now;
            _measured.Count(now);
            var rate = isThrottled ? _curve.Drop(IsOn ? Math.Min(MeasuredRate, FillRate) : MeasuredRate, now) : _curve.Rise(now);
            IsOn |= isThrottled;
            Fill(now);
            rate = Math.Min(rate, 2 * MeasuredRate);
            FillRate = Math.Max(rate, MinFillRate);
            _capacity = Math.Max(rate, MinCapacity);
            _tokens = Math.Min(_tokens, _capacity);
            SetTimer();
        }
    }

    private async ValueTask<bool> WaitInQueueAsync(Waiter waiter, CancellationToken cancellationToken)
    {
        using var registration = cancellationToken.UnsafeRegister(
            static (waiter, token) => ((Waiter)waiter!).TrySetCanceled(token), waiter);
        try
        {
            return await waiter.Task.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            lock (_gate)
            {
                _queue.Remove(waiter);
                SetTimer();
            }

            throw;
        }
    }

    /// <summary>Hands out the available tokens in order, and dismisses calls whose time has expired.</summary>
    private void Serve()
    {
        lock (_gate)
        {
            Fill(Now);
            while (_tokens >= 1 && _queue.TryRelease())
            {
                _tokens--;
            }

            _queue.ExpireBefore(_filled);
            SetTimer();
        }
    }

    private void SetTimer()
    {
        if (_queue.Count > 0)
        {
            var next = Math.Min(SecondsUntil(1), _queue.EarliestDeadline - _filled);
            _nextToken.Change(TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(next * 1000))), Timeout.InfiniteTimeSpan);
        }
    }

    private double SecondsUntil(int tokens) => Math.Max(0, (tokens - _tokens) / FillRate);

    private void Fill(double now)
    {
        _tokens = Math.Min(_capacity, _tokens + ((now - _filled) * FillRate));
        _filled = now;
    }
}
