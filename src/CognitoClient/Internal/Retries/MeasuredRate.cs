namespace CognitoClient.Internal.Retries;

/// <summary>The rate of responses, counted in buckets of half a second and smoothed.</summary>
internal sealed class MeasuredRate
{
    private const double Smoothing = 0.8;
    private const double BucketsPerSecond = 2;

    private double _bucket;
    private int _count;

    /// <summary>Responses per second, up to the last full bucket.</summary>
    public double Value { get; private set; }

    /// <summary>Counts a response.</summary>
    /// <param name="now">The time, in seconds since the limiter's start.</param>
    public void Count(double now)
    {
        _count++;
        var bucket = Math.Floor(now * BucketsPerSecond) / BucketsPerSecond;
        if (bucket > _bucket)
        {
            Value = (_count / (bucket - _bucket) * Smoothing) + (Value * (1 - Smoothing));
            _count = 0;
            _bucket = bucket;
        }
    }
}
