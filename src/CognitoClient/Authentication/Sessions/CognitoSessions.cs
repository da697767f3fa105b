using System.Security.Cryptography;

namespace CognitoClient.Authentication;

/// <summary>
/// The sessions of signed-in users, by key, in a store. Build one and keep it: callers who need the same session's tokens at the same time share
/// one refresh.
/// </summary>
/// <param name="signIn">The app client's sign-in.</param>
/// <param name="store">Where the tokens are kept. Default: <see cref="InMemorySessionStore"/>.</param>
public sealed class CognitoSessions(CognitoSignIn signIn, ISessionStore? store = null)
{
    private readonly RefreshFlights _flights = new();

    internal CognitoSignIn SignIn { get; } = signIn ?? throw new ArgumentNullException(nameof(signIn));

    internal ISessionStore Store { get; } = store ?? new InMemorySessionStore();

    /// <summary>Begins a session with the tokens of a sign-in.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="key">What the session is found by later. Default: 64 random hexadecimal digits, fit for a cookie.</param>
    /// <param name="cancellationToken">Cancels the storing.</param>
    public async Task<CognitoSession> StartAsync(SignInTokens tokens, string? key = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var session = Get(key ?? RandomNumberGenerator.GetHexString(64, lowercase: true));
        await Store.SetAsync(session.Key, tokens, cancellationToken).ConfigureAwait(false);
        return session;
    }

    /// <summary>The session with a key. Whether it has tokens shows when they are asked for.</summary>
    public CognitoSession Get(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return new(this, key);
    }

    /// <summary>Renews a session's tokens unless somebody did already; shared by all who ask meanwhile.</summary>
    /// <param name="key">The session.</param>
    /// <param name="seen">The tokens that the caller cannot use any more.</param>
    /// <param name="cancellationToken">Ends the caller's wait, not the refresh.</param>
    internal Task<SignInTokens?> RefreshAsync(string key, SignInTokens seen, CancellationToken cancellationToken) =>
        _flights.JoinAsync(key, () => new SessionRefresh(this, key).RunAsync(seen), cancellationToken);

    /// <summary>Whether tokens are good for longer than the time by which they are renewed ahead.</summary>
    internal bool AreFresh(SignInTokens tokens) =>
        tokens.ExpiresAt is not { } expires || expires - SignIn.Settings.Clock.GetUtcNow() > SignIn.Settings.RefreshAhead;
}
