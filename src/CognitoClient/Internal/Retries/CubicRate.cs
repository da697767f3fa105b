namespace CognitoClient.Internal.Retries;

/// <summary>The CUBIC curve: steep after throttling, flat near the rate that was last throttled, then increasingly steep.</summary>
/// <remarks>Rates are in requests per second, times in seconds since the limiter's start.</remarks>
internal sealed class CubicRate
{
    private const double Scale = 0.4;
    private const double Beta = 0.7;

    private double _maxRate;
    private double _throttled;
    private double _window;

    /// <summary>The rate after a response without throttling.</summary>
    public double Rise(double now)
    {
        var elapsed = now - _throttled - _window;
        return (Scale * elapsed * elapsed * elapsed) + _maxRate;
    }

    /// <summary>The rate after throttling at the given rate, to which the curve returns after its window.</summary>
    public double Drop(double rate, double now)
    {
        _maxRate = rate;
        _throttled = now;
        _window = Math.Cbrt(rate * (1 - Beta) / Scale);
        return rate * Beta;
    }
}
