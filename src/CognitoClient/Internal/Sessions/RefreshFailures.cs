using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace CognitoClient.Internal.Sessions;

/// <summary>The refreshes that failed last, by session, for the calls that come after them.</summary>
/// <remarks>
/// A temporary failure is not repeated by each call while there are valid tokens. A permanent one ends the session; if no caller was
/// waiting for the refresh, the next call throws it.
/// </remarks>
internal sealed class RefreshFailures(TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private static readonly TimeSpan CleaningInterval = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Failure> _failures = new(StringComparer.Ordinal);
    private long _lastCleaning = clock.GetTimestamp();

    /// <summary>Adds a temporary failure. An error that ended the session, which no caller has received, remains.</summary>
    public void Add(string key)
    {
        var now = clock.GetTimestamp();
        _failures.AddOrUpdate(
            key, static (_, time) => new(time, true, null), static (_, failure, time) => new(time, true, failure.End), now);
        Clean();
    }

    /// <summary>Adds the error that ends a session.</summary>
    public void AddEnd(string key, Exception exception)
    {
        _failures[key] = new(clock.GetTimestamp(), false, exception);
        Clean();
    }

    /// <summary>Removes the error that ended an earlier session with the same key.</summary>
    public void RemoveEnd(string key)
    {
        if (_failures.TryGetValue(key, out var failure) && failure.End is not null)
        {
            _failures.TryUpdate(key, failure with { End = null }, failure);
        }
    }

    /// <summary>Determines whether a refresh failed so recently that valid tokens are used without another one.</summary>
    public bool IsPaused(string key) =>
        _failures.TryGetValue(key, out var failure) && failure.IsTemporary && clock.GetElapsedTime(failure.Time) < Pause;

    /// <summary>Throws the error that ended a session, unless a caller received it.</summary>
    public void ThrowEnd(string key)
    {
        if (_failures.TryRemove(key, out var failure) && failure.End is { } exception)
        {
            ExceptionDispatchInfo.Throw(exception);
        }
    }

    public void Remove(string key) => _failures.TryRemove(key, out _);

    /// <summary>Removes the failures of sessions that nobody asked for any more.</summary>
    private void Clean()
    {
        var last = Interlocked.Read(ref _lastCleaning);
        var now = clock.GetTimestamp();
        if (clock.GetElapsedTime(last, now) < CleaningInterval || Interlocked.CompareExchange(ref _lastCleaning, now, last) != last)
        {
            return;
        }

        foreach (var (key, failure) in _failures)
        {
            if (clock.GetElapsedTime(failure.Time, now) > Kept)
            {
                _failures.TryRemove(new(key, failure));
            }
        }
    }

    private sealed record Failure(long Time, bool IsTemporary, Exception? End);
}
