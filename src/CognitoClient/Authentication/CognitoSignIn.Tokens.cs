using CognitoClient.Model;

namespace CognitoClient.Authentication;

public sealed partial class CognitoSignIn
{
    /// <summary>
    /// Exchanges a refresh token for new tokens, with the operation of <see cref="CognitoSignInOptions.RefreshOperation"/>. The refresh
    /// token is kept when the service returns no new one; with rotation the new one replaces it, and the old one must not be used again.
    /// </summary>
    /// <remarks><see cref="CognitoSession"/> does this before tokens expire, and once for concurrent callers.</remarks>
    /// <param name="tokens">The current tokens.</param>
    /// <param name="context">Further data for the request. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call. With rotation, a cancelled call may have used up the refresh token.</param>
    /// <exception cref="InvalidOperationException">The tokens hold no refresh token.</exception>
    /// <exception cref="NotAuthorizedException">The refresh token is expired, revoked or belongs to another app client.</exception>
    /// <exception cref="RefreshTokenReuseException">The refresh token was used before.</exception>
    public Task<SignInTokens> RefreshAsync(
        SignInTokens tokens, SignInContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        return Tokens.RefreshAsync(tokens, context ?? SignInContext.None, cancellationToken);
    }

    /// <summary>
    /// Revokes a refresh token with the access tokens that came from it (<c>RevokeToken</c>), which signs the user out of one session.
    /// Other sessions continue. A token that has expired or was revoked before counts as revoked.
    /// </summary>
    /// <param name="refreshToken">The refresh token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="UnsupportedOperationException">The app client does not allow revocation.</exception>
    public Task RevokeAsync(string refreshToken, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(refreshToken);
        return Tokens.RevokeAsync(refreshToken, cancellationToken);
    }

    /// <summary>Signs the user out of all sessions everywhere (<c>GlobalSignOut</c>): revokes all of the user's tokens.</summary>
    /// <param name="accessToken">A valid access token of the user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task SignOutEverywhereAsync(string accessToken, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(accessToken);
        return Tokens.SignOutEverywhereAsync(accessToken, cancellationToken);
    }
}
