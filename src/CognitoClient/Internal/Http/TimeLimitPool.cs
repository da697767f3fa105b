using System.Collections.Concurrent;

namespace CognitoClient.Internal.Http;

/// <summary>Creates the time limits of a client's attempts and reuses their cancellation sources.</summary>
internal sealed class TimeLimitPool(TimeProvider time)
{
    private readonly ConcurrentQueue<CancellationTokenSource> _idle = new();

    /// <param name="limit">The time limit; infinite for no limit.</param>
    /// <param name="caller">The caller's token.</param>
    public TimeLimit Start(TimeSpan limit, CancellationToken caller)
    {
        if (time != TimeProvider.System)
        {
            // Only the timers of the system clock can be reset.
            return new(this, new CancellationTokenSource(limit, time), caller);
        }

        if (!_idle.TryDequeue(out var source))
        {
            source = new CancellationTokenSource();
        }

        source.CancelAfter(limit);
        return new(this, source, caller);
    }

    public void Return(CancellationTokenSource source)
    {
        if (time == TimeProvider.System && source.TryReset())
        {
            _idle.Enqueue(source);
        }
        else
        {
            source.Dispose();
        }
    }
}
