using System.Security.Cryptography;
using CognitoClient.Internal.Sessions;

namespace CognitoClient.Authentication;

/// <summary>
/// The sessions of signed-in users, by key, in a store. Build one and keep it: callers who need the same session's tokens at the same time share
/// one refresh, and a sign-out or a new session under the same key waits for the refresh that is under way.
/// </summary>
/// <remarks>
/// That order holds among the callers of one instance. Between processes over one store a refresh looks again before it stores: what was removed
/// meanwhile stays removed, and what others stored stays theirs. Only between that look and the storing can it still overwrite them, unless the
/// store itself refuses.
/// </remarks>
/// <param name="signIn">The app client's sign-in.</param>
/// <param name="store">Where the tokens are kept. Default: <see cref="InMemorySessionStore"/>.</param>
public sealed class CognitoSessions(CognitoSignIn signIn, ISessionStore? store = null)
{
    private readonly RefreshFlights _flights = new();

    internal CognitoSignIn SignIn { get; } = signIn ?? throw new ArgumentNullException(nameof(signIn));

    internal ISessionStore Store { get; } = store ?? new InMemorySessionStore();

    /// <summary>Begins a session with the tokens of a sign-in, in place of one that the key may have had.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="key">What the session is found by later. Default: 64 random hexadecimal digits, fit for a cookie.</param>
    /// <param name="cancellationToken">Cancels the storing.</param>
    public async Task<CognitoSession> StartAsync(SignInTokens tokens, string? key = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var session = Get(key ?? RandomNumberGenerator.GetHexString(64, lowercase: true));
        await ChangeAsync(session.Key, token => Store.SetAsync(session.Key, tokens, token).AsTask(), cancellationToken).ConfigureAwait(false);
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

    /// <summary>Changes what a session holds when no refresh of it is under way.</summary>
    internal Task ChangeAsync(string key, Func<CancellationToken, Task> change, CancellationToken cancellationToken) =>
        _flights.ChangeAsync(key, change, cancellationToken);

    /// <summary>Whether tokens can be handed out as they are: they are fresh, or valid and there is nothing to renew them with.</summary>
    internal bool AreGood(SignInTokens tokens) => AreFresh(tokens) || (tokens.RefreshToken is null && AreValid(tokens));

    /// <summary>Whether tokens have not expired.</summary>
    internal bool AreValid(SignInTokens tokens) => tokens.ExpiresAt is not { } expires || expires > SignIn.Settings.Clock.GetUtcNow();

    /// <summary>Whether tokens are good for longer than the time by which they are renewed ahead.</summary>
    private bool AreFresh(SignInTokens tokens) =>
        tokens.ExpiresAt is not { } expires || expires - SignIn.Settings.Clock.GetUtcNow() > SignIn.Settings.RefreshAhead;
}
