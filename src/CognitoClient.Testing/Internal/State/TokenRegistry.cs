using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace CognitoClient.Testing.Internal.State;

/// <summary>The sessions of a user pool, found by their tokens. Tokens themselves are not kept.</summary>
internal sealed class TokenRegistry
{
    // From this number on, expired sessions are removed when it has doubled.
    private const int FirstCleaning = 1024;

    private readonly Dictionary<string, RefreshToken> _byRefreshToken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TokenSession> _byOrigin = new(StringComparer.Ordinal);
    private int _nextCleaning = FirstCleaning;

    /// <summary>The sessions that are not revoked, the oldest first.</summary>
    public IEnumerable<TokenSession> Active => _byOrigin.Values.Where(session => !session.IsRevoked);

    public IEnumerable<TokenSession> Of(User user) => Active.Where(session => session.User == user);

    public void Add(TokenSession session, string refreshToken, DateTimeOffset now)
    {
        Clean(now);
        _byOrigin.Add(session.OriginJti, session);
        Add(refreshToken, session);
    }

    /// <summary>Adds a further refresh token of a session.</summary>
    public void Add(string refreshToken, TokenSession session) => _byRefreshToken.Add(Hash(refreshToken), new RefreshToken(session));

    public bool TryGet(string refreshToken, [NotNullWhen(true)] out RefreshToken? token) =>
        _byRefreshToken.TryGetValue(Hash(refreshToken), out token);

    public bool TryGetByOrigin(string originJti, [NotNullWhen(true)] out TokenSession? session) =>
        _byOrigin.TryGetValue(originJti, out session);

    /// <summary>Revokes all sessions of a user.</summary>
    public void Revoke(User user)
    {
        foreach (var session in Of(user))
        {
            session.IsRevoked = true;
        }
    }

    private void Clean(DateTimeOffset now)
    {
        if (_byOrigin.Count < _nextCleaning)
        {
            return;
        }

        // An access token may outlive its refresh token by up to a day, the longest validity of access tokens.
        var limit = now.AddDays(-1);
        foreach (var origin in _byOrigin.Where(entry => entry.Value.Expires < limit).Select(entry => entry.Key).ToList())
        {
            _byOrigin.Remove(origin);
        }

        foreach (var hash in _byRefreshToken.Where(entry => entry.Value.Session.Expires < limit).Select(entry => entry.Key).ToList())
        {
            _byRefreshToken.Remove(hash);
        }

        _nextCleaning = Math.Max(FirstCleaning, 2 * _byOrigin.Count);
    }

    private static string Hash(string token) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
