using System.Diagnostics;
using CognitoClient.Internal.Sessions;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>
/// The session of a signed-in user, with tokens that are renewed before they expire. It is lightweight and safe for concurrent use.
/// </summary>
/// <remarks>
/// When <see cref="GetTokensAsync"/> returns null, the session has ended, because it was signed out, the store dropped it, or it expired
/// without a refresh token: the user must sign in again. A refresh token that the service finally refuses ends the session, too; that call
/// throws the service's error.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class CognitoSession
{
    private readonly StoredSessions _sessions;

    internal CognitoSession(StoredSessions sessions, string key) => (_sessions, Key) = (sessions, key);

    /// <summary>The key of the session. It is a secret where it is the user's cookie.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Key { get; }

    /// <summary>Gets the session's tokens, renewed if they expire soon (<see cref="CognitoSignInOptions.RefreshAhead"/>).</summary>
    /// <remarks>
    /// While the stored tokens are valid, they are returned when the renewal fails for a reason that may pass, such as throttling or a
    /// broken connection. The next call tries again. A session without a refresh token returns its tokens until they expire.
    /// </remarks>
    /// <param name="cancellationToken">Ends the wait, not a refresh that other callers share.</param>
    /// <returns>The tokens, or null if the session has ended.</returns>
    /// <exception cref="NotAuthorizedException">The refresh token was refused.</exception>
    public Task<SignInTokens?> GetTokensAsync(CancellationToken cancellationToken = default) =>
        _sessions.GetTokensAsync(Key, cancellationToken);

    /// <summary>Renews the tokens now, for example after the user's groups changed or an API refused the access token.</summary>
    /// <param name="refused">
    /// The tokens that cannot be used any more. If the store has others, those are returned. Default: the tokens in the store.
    /// </param>
    /// <param name="cancellationToken">Ends the wait, not the refresh.</param>
    /// <returns>
    /// The tokens, or null if the session has ended or has no refresh token. In the latter case its tokens stay until they expire, and
    /// <see cref="GetTokensAsync"/> returns them.
    /// </returns>
    /// <exception cref="NotAuthorizedException">The refresh token was refused.</exception>
    /// <exception cref="CognitoIdentityProviderException">The renewal failed, whether or not the current tokens are valid.</exception>
    public Task<SignInTokens?> RefreshAsync(SignInTokens? refused = null, CancellationToken cancellationToken = default) =>
        _sessions.RefreshAsync(Key, refused, cancellationToken);

    /// <summary>
    /// Ends this session: revokes its refresh token with the access tokens that came from it, and removes it from the store. Other sessions
    /// of the user continue.
    /// </summary>
    /// <remarks>
    /// Waits for a pending refresh and revokes its tokens. When the revocation fails for a reason that may pass, such as throttling or a
    /// broken connection, the session stays with its refresh token: sign out again. A failure that would be the same the next time removes
    /// the session and is thrown.
    /// </remarks>
    /// <param name="cancellationToken">Ends the wait, and the revocation if the service has not responded.</param>
    /// <exception cref="UnsupportedOperationException">
    /// The app client does not allow revocation; the session is removed all the same.
    /// </exception>
    /// <exception cref="CognitoIdentityProviderException">The revocation failed; the session stays.</exception>
    public Task SignOutAsync(CancellationToken cancellationToken = default) => _sessions.SignOutAsync(Key, cancellationToken);

    /// <summary>Signs the user out of all sessions everywhere (<c>GlobalSignOut</c>), and removes this one from the store.</summary>
    /// <remarks>
    /// Other sessions of this store stay in it until their next refresh, which the service refuses. Nothing is thrown when this session is
    /// over already, its access token revoked or its refresh token revoked, expired or invalid; in the last two cases the user's other
    /// sessions continue.
    /// </remarks>
    /// <param name="cancellationToken">Ends the wait, and the call if the service has not responded.</param>
    /// <exception cref="CognitoIdentityProviderException">The call failed; the session stays.</exception>
    public Task SignOutEverywhereAsync(CancellationToken cancellationToken = default) =>
        _sessions.SignOutEverywhereAsync(Key, cancellationToken);

    /// <summary>Returns the type's name, without the key.</summary>
    public override string ToString() => nameof(CognitoSession);
}
