using System.Collections.Concurrent;

namespace CognitoClient.IntegrationTests.SignIn.Server;

/// <summary>Sign-ins under way, by session: a session serves once, for one user at one app client.</summary>
/// <remarks>
/// In the flow USER_SRP_AUTH the service leaves the session out with SRP challenges, for their own parameters carry all it needs. So an
/// attempt may be found by an anchor as well: the secret block, or the device's key.
/// </remarks>
internal sealed class SessionStore(PoolOptions options, SeededSource source)
{
    private const int MostWrongCodes = 5;

    private readonly ConcurrentDictionary<string, Entry> _entries = [];
    private readonly ConcurrentDictionary<string, bool> _used = [];

    /// <summary>Keeps an attempt and gives its session; with an anchor, now and then null.</summary>
    public string? Add(Attempt attempt, string? anchor = null)
    {
        var session = anchor is not null && attempt.Flow == "USER_SRP_AUTH" && source.Next(2) == 0 ? null : source.Base64(120);
        var entry = new Entry(attempt, session, anchor, options.Clock.GetUtcNow() + options.SessionLifetime);
        if (session is not null)
        {
            _entries[session] = entry;
        }

        if (anchor is not null)
        {
            _entries[anchor] = entry;
        }

        return session;
    }

    /// <summary>The attempt that waits for an answer to a challenge; it goes on waiting until it is taken.</summary>
    public Attempt Find(string? session, string challenge, string? anchor = null)
    {
        var entry = EntryOf(session, anchor);
        if (entry.Attempt.Challenge != challenge || (anchor is not null && entry.Anchor != anchor))
        {
            throw ServiceError.InvalidSession;
        }

        return entry.Attempt;
    }

    /// <summary>Ends the session: of two answers at once, one gets through.</summary>
    public void Take(string? session, string? anchor = null)
    {
        var entry = EntryOf(session, anchor);
        if (!entry.TryUse())
        {
            throw Used(anchor);
        }

        foreach (var key in new[] { entry.Session, entry.Anchor }.OfType<string>())
        {
            _used[key] = true;
            _entries.TryRemove(KeyValuePair.Create(key, entry));
        }
    }

    /// <summary>Counts a wrong code: after five of them the session is over.</summary>
    public void CountWrongCode(string? session)
    {
        if (EntryOf(session, null).CountWrongCode() >= MostWrongCodes)
        {
            Take(session);
        }
    }

    private static ServiceError Used(string? anchor) => anchor is null
        ? ServiceError.NotAuthorized("Invalid session for the user, session can only be used once.")
        : ServiceError.WrongPassword;

    private Entry EntryOf(string? session, string? anchor)
    {
        var key = session ?? anchor ?? throw ServiceError.Missing("Session");
        if (!_entries.TryGetValue(key, out var entry))
        {
            throw _used.ContainsKey(key) ? Used(session is null ? anchor : null) : ServiceError.InvalidSession;
        }

        if (entry.Expires <= options.Clock.GetUtcNow())
        {
            throw ServiceError.NotAuthorized("Invalid session for the user, session is expired.");
        }

        return entry;
    }

    private sealed class Entry(Attempt attempt, string? session, string? anchor, DateTimeOffset expires)
    {
        private int _wrongCodes;
        private bool _used;

        public Attempt Attempt { get; } = attempt;

        public string? Session { get; } = session;

        public string? Anchor { get; } = anchor;

        public DateTimeOffset Expires { get; } = expires;

        public bool TryUse() => !Interlocked.Exchange(ref _used, true);

        public int CountWrongCode() => Interlocked.Increment(ref _wrongCodes);
    }
}
