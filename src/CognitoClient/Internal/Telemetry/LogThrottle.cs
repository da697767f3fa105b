namespace CognitoClient.Internal.Telemetry;

/// <summary>Allows a log message once per interval.</summary>
internal sealed class LogThrottle(TimeSpan interval, TimeProvider timeProvider)
{
    private readonly Lock _lock = new();
    private long? _passed;

    public bool TryPass()
    {
        lock (_lock)
        {
            if (_passed is { } passed && timeProvider.GetElapsedTime(passed) < interval)
            {
                return false;
            }

            _passed = timeProvider.GetTimestamp();
            return true;
        }
    }
}
