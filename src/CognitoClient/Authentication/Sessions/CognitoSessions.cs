using System.Security.Cryptography;
using CognitoClient.Internal.Sessions;

namespace CognitoClient.Authentication;

/// <summary>
/// Keeps the sessions of signed-in users in a store, by key. Create one instance and keep it. Callers that need the tokens of one session
/// at the same time share one refresh; a sign-out or a new session under the same key waits for the pending refresh.
/// </summary>
/// <remarks>
/// That order holds among the callers of one instance. When several processes use one store, a refresh looks again before it stores:
/// removed sessions stay removed, and tokens that others stored stay. It can overwrite them only between that look and the storing, unless
/// the store itself refuses.
/// </remarks>
public sealed class CognitoSessions
{
    private readonly StoredSessions _sessions;

    /// <summary>Initializes a new instance with the sign-in of an app client and a store.</summary>
    /// <param name="signIn">The sign-in of the app client.</param>
    /// <param name="store">The store of the tokens. Default: <see cref="InMemorySessionStore"/>.</param>
    public CognitoSessions(CognitoSignIn signIn, ISessionStore? store = null)
    {
        ArgumentNullException.ThrowIfNull(signIn);
        _sessions = new(
            store ?? new InMemorySessionStore(), signIn.Tokens, new TokenLifetime(signIn.Settings.Clock, signIn.Settings.RefreshAhead));
    }

    /// <summary>Starts a session with the tokens of a sign-in, in place of one that the key may have.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="key">The key of the session. Default: 64 random hexadecimal digits, fit for a cookie.</param>
    /// <param name="cancellationToken">Cancels the storing.</param>
    public async Task<CognitoSession> StartAsync(SignInTokens tokens, string? key = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var session = Get(key ?? RandomNumberGenerator.GetHexString(64, lowercase: true));
        await _sessions.StartAsync(session.Key, tokens, cancellationToken).ConfigureAwait(false);
        return session;
    }

    /// <summary>Gets the session with a key. <see cref="CognitoSession.GetTokensAsync"/> shows whether it has tokens.</summary>
    /// <param name="key">The key of the session.</param>
    public CognitoSession Get(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return new(_sessions, key);
    }
}
