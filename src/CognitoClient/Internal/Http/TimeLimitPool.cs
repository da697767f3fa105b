using System.Collections.Concurrent;
using CognitoClient.Internal.Settings;

namespace CognitoClient.Internal.Http;

/// <summary>The time limits of a client's attempts, as many as run at once.</summary>
internal sealed class TimeLimitPool(ClientSettings settings)
{
    private readonly ConcurrentQueue<TimeLimit> _idle = new();
    private TimeLimit? _last;

    /// <summary>Begins an attempt's time; dispose the limit at its end.</summary>
    /// <param name="started">When the attempt began, as a timestamp of the client's clock.</param>
    /// <param name="callTimeLeft">What was left of the call's time then.</param>
    /// <param name="caller">The caller's token.</param>
    public TimeLimit Begin(long started, TimeSpan callTimeLeft, CancellationToken caller)
    {
        TimeSpan attempt = settings.AttemptTimeout;
        var endsCall = callTimeLeft != Timeout.InfiniteTimeSpan && (attempt == Timeout.InfiniteTimeSpan || callTimeLeft <= attempt);
        TimeLimit limit = Interlocked.Exchange(ref _last, null)
            ?? (_idle.TryDequeue(out TimeLimit? idle) ? idle : new TimeLimit(this, settings.TimeProvider));
        limit.Begin(started, endsCall ? callTimeLeft : attempt, endsCall, caller);
        return limit;
    }

    public void Return(TimeLimit limit)
    {
        // A client whose calls follow each other needs no queue.
        if (Interlocked.Exchange(ref _last, limit) is { } other)
        {
            _idle.Enqueue(other);
        }
    }
}
