namespace CognitoClient.Internal.Retries;

/// <summary>How many answers a second a client gets: counted in buckets of half a second, smoothed over the last few.</summary>
internal sealed class MeasuredRate
{
    private const double Smoothing = 0.8;
    private const double BucketsPerSecond = 2;

    private double _bucket;
    private int _count;

    /// <summary>Answers per second, up to the last full bucket.</summary>
    public double Value { get; private set; }

    /// <summary>Counts an answer.</summary>
    /// <param name="now">The moment, in seconds from the limiter's start.</param>
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
