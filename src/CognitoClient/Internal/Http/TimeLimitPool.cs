using System.Collections.Concurrent;

namespace CognitoClient.Internal.Http;

/// <summary>Creates the time limits of a client's attempts and reuses their cancellation sources.</summary>
internal sealed class TimeLimitPool(TimeProvider time)
{
    // Handlers that observe their token end within this time, and their exceptions are more precise than those of the guard.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentQueue<CancellationTokenSource> _idle = new();

    /// <param name="limit">The time limit; infinite for no limit.</param>
    /// <param name="caller">The caller's token.</param>
    public TimeLimit Start(TimeSpan limit, CancellationToken caller)
    {
        if (time != TimeProvider.System)
        {
            // Only the timers of the system clock can be reset.
            return Create(new CancellationTokenSource(limit, time), caller);
        }

        if (!_idle.TryDequeue(out var source))
        {
            source = new CancellationTokenSource();
        }

        source.CancelAfter(limit);
        return Create(source, caller);
    }

    /// <summary>Starts the time in which a canceled handler can still end: the grace period, once the token is canceled.</summary>
    public TimeLimit StartGrace(CancellationToken token)
    {
        var source = _idle.TryDequeue(out var idle) ? idle : new CancellationTokenSource();
        return new(this, source, token.UnsafeRegister(static source => ((CancellationTokenSource)source!).CancelAfter(Grace), source));
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

    private TimeLimit Create(CancellationTokenSource source, CancellationToken caller) =>
        new(this, source, caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), source));
}
