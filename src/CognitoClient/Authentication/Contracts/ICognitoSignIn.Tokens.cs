using System.Runtime.CompilerServices;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

#pragma warning disable RS0026 // The overloads of RefreshAsync differ in the type of their first parameter, which is required.
public partial interface ICognitoSignIn
{
    /// <summary>Exchanges the refresh token of a sign-in for new tokens.</summary>
    /// <remarks>
    /// The operation is <see cref="CognitoSignInOptions.RefreshOperation"/>. If the app client rotates refresh tokens, the result has a new
    /// one, and the old one must not be used again; otherwise the result has the same one. <see cref="ICognitoSession"/> calls this before
    /// tokens expire, once for concurrent callers.
    /// </remarks>
    /// <param name="tokens">The tokens of the sign-in.</param>
    /// <param name="context">Additional data for the request. Default: null.</param>
    /// <param name="cancellationToken">
    /// Cancels the call. If the app client rotates refresh tokens, a canceled call may have used up the refresh token.
    /// </param>
    /// <returns>The new tokens.</returns>
    /// <exception cref="InvalidOperationException">The tokens have no refresh token.</exception>
    /// <exception cref="NotAuthorizedException">The refresh token is expired, revoked or from another app client.</exception>
    /// <exception cref="RefreshTokenReuseException">The refresh token was used before.</exception>
    [OverloadResolutionPriority(1)]
    Task<SignInTokens> RefreshAsync(SignInTokens tokens, SignInContext? context = null, CancellationToken cancellationToken = default);

    /// <summary>Exchanges a refresh token for new tokens.</summary>
    /// <remarks>
    /// The operation is <see cref="CognitoSignInOptions.RefreshOperation"/>. Call the overload with <see cref="SignInTokens"/> if you have
    /// them: it also sends the key of the user's device.
    /// </remarks>
    /// <param name="refreshToken">The refresh token.</param>
    /// <param name="username">
    /// The user's name, or the user's ID (<c>sub</c>) after a sign-in with an alias. Required only for
    /// <see cref="TokenRefreshOperation.RefreshTokenAuth"/> with a client secret. Default: null.
    /// </param>
    /// <param name="context">Additional data for the request, such as the user's device. Default: null.</param>
    /// <param name="cancellationToken">
    /// Cancels the call. If the app client rotates refresh tokens, a canceled call may have used up the refresh token.
    /// </param>
    /// <returns>The new tokens.</returns>
    /// <exception cref="InvalidOperationException">The username is required and missing.</exception>
    /// <exception cref="NotAuthorizedException">The refresh token is expired, revoked or from another app client.</exception>
    /// <exception cref="RefreshTokenReuseException">The refresh token was used before.</exception>
    Task<SignInTokens> RefreshAsync(
        string refreshToken, string? username = null, SignInContext? context = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Revokes a refresh token and the access tokens that were issued with it (<c>RevokeToken</c>), which ends one session of the user.
    /// </summary>
    /// <remarks>An expired or revoked token is accepted.</remarks>
    /// <param name="refreshToken">The refresh token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the token is revoked.</returns>
    /// <exception cref="UnsupportedOperationException">The app client does not allow revocation.</exception>
    Task RevokeAsync(string refreshToken, CancellationToken cancellationToken = default);

    /// <summary>Revokes all tokens of a user, which ends all of the user's sessions (<c>GlobalSignOut</c>).</summary>
    /// <param name="accessToken">A valid access token of the user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the tokens are revoked.</returns>
    Task SignOutEverywhereAsync(string accessToken, CancellationToken cancellationToken = default);
}
#pragma warning restore RS0026
