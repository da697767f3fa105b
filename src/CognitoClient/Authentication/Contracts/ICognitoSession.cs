using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>
/// The session of a signed-in user. Its tokens are renewed before they expire. It is lightweight and safe for concurrent use.
/// </summary>
/// <remarks>
/// <para><see cref="GetTokensAsync"/> returns null if the session has ended: it was signed out, the store removed it, or its tokens expired
/// and there is no refresh token. The user must then sign in again. The session also ends when the service rejects its refresh token
/// permanently. That call throws the service's error.</para>
/// <para>Mock this interface in your tests. Later versions may add members with default implementations.</para>
/// </remarks>
public interface ICognitoSession
{
    /// <summary>The key of the session. It is a secret if it is the user's cookie.</summary>
    string Key { get; }

    /// <summary>Gets the tokens of the session, renewed if they expire soon (<see cref="CognitoSignInOptions.RefreshAhead"/>).</summary>
    /// <remarks>
    /// <para>If the stored tokens are valid, the call waits for a renewal no longer than two seconds. It then returns the stored tokens,
    /// and the renewal continues in the background.</para>
    /// <para>If the renewal fails temporarily, for example by throttling or a broken connection, the stored tokens are returned while they
    /// are valid. Calls renew again after ten seconds, or when the tokens have expired. The tokens of a session without a refresh token are
    /// returned until they expire.</para>
    /// </remarks>
    /// <param name="cancellationToken">Ends the wait, not a renewal that other callers share.</param>
    /// <returns>The tokens, or null if the session has ended.</returns>
    /// <exception cref="NotAuthorizedException">
    /// The refresh token was rejected, by this renewal or by one that continued in the background.
    /// </exception>
    Task<SignInTokens?> GetTokensAsync(CancellationToken cancellationToken = default);

    /// <summary>Renews the tokens now, for example after a change of the user's groups or when an API rejected the access token.</summary>
    /// <param name="refused">
    /// The tokens that cannot be used any longer. If the store has others, those are returned. Default: the tokens in the store.
    /// </param>
    /// <param name="cancellationToken">Ends the wait, not the renewal.</param>
    /// <returns>
    /// The tokens, or null if the session has ended or has no refresh token. Without a refresh token, <see cref="GetTokensAsync"/> returns
    /// the current tokens until they expire.
    /// </returns>
    /// <exception cref="NotAuthorizedException">The refresh token was rejected.</exception>
    /// <exception cref="CognitoIdentityProviderException">The renewal failed, whether or not the current tokens are valid.</exception>
    Task<SignInTokens?> RefreshAsync(SignInTokens? refused = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Ends the session: revokes its refresh token and the access tokens that were issued with it, and removes it from the store.
    /// </summary>
    /// <remarks>
    /// Other sessions of the user continue. The call waits for a pending renewal and revokes the renewed tokens. If the revocation fails
    /// temporarily, for example by throttling or a broken connection, the session remains and can be signed out again. If it fails
    /// permanently, the session is removed and the error is thrown.
    /// </remarks>
    /// <param name="cancellationToken">Ends the wait, and the revocation if the service has not responded.</param>
    /// <returns>A task that completes when the session has ended.</returns>
    /// <exception cref="UnsupportedOperationException">
    /// The app client does not allow revocation. The session is removed nevertheless.
    /// </exception>
    /// <exception cref="CognitoIdentityProviderException">The revocation failed. The session remains.</exception>
    /// <exception cref="Exception">
    /// The store failed. If it failed to remove the session, the session has ended for this process. Call the method again to remove it.
    /// </exception>
    Task SignOutAsync(CancellationToken cancellationToken = default);

    /// <summary>Ends all sessions of the user (<c>GlobalSignOut</c>), and removes this one from the store.</summary>
    /// <remarks>
    /// Other sessions of the user stay in the store until the service rejects their next renewal. No exception is thrown if this session
    /// has already ended: its access token is revoked, or its refresh token is revoked, expired or invalid. In the case of the refresh
    /// token, the user's other sessions continue.
    /// </remarks>
    /// <param name="cancellationToken">Ends the wait, and the call if the service has not responded.</param>
    /// <returns>A task that completes when the sessions have ended.</returns>
    /// <exception cref="CognitoIdentityProviderException">The call failed. The session remains.</exception>
    Task SignOutEverywhereAsync(CancellationToken cancellationToken = default);
}
