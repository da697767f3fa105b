using CognitoClient.Testing.Internal.Rules;

namespace CognitoClient.Testing.Internal.State;

/// <summary>The attempts of a user in the last hour.</summary>
internal sealed class AttemptLog
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    private readonly Dictionary<AttemptKind, List<DateTimeOffset>> _times = [];

    /// <summary>Counts an attempt, or returns false if the limit has been reached.</summary>
    public bool TryAdd(AttemptKind kind, int limit, DateTimeOffset now)
    {
        if (!_times.TryGetValue(kind, out var times))
        {
            _times[kind] = times = [];
        }

        // Times in the future are there after the clock was turned back.
        times.RemoveAll(time => time > now || now - time >= Period);
        if (times.Count >= limit)
        {
            return false;
        }

        times.Add(now);
        return true;
    }
}
