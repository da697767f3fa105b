namespace CognitoClient.Internal.Telemetry;

/// <summary>Lets something through once per interval.</summary>
internal sealed class Interval(TimeSpan length, TimeProvider timeProvider)
{
    private readonly Lock _lock = new();
    private long? _began;

    public bool TryBegin()
    {
        lock (_lock)
        {
            if (_began is { } began && timeProvider.GetElapsedTime(began) < length)
            {
                return false;
            }

            _began = timeProvider.GetTimestamp();
            return true;
        }
    }
}
