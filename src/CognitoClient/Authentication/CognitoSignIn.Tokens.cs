using CognitoClient.Internal.SignIn;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

public sealed partial class CognitoSignIn
{
    /// <summary>
    /// Exchanges a refresh token for new tokens, by the operation that <see cref="CognitoSignInOptions.RefreshOperation"/> names. The old refresh
    /// token is kept when no new one comes back; with rotation the new one takes its place and the old one must not be used again.
    /// </summary>
    /// <remarks><see cref="CognitoSession"/> does this ahead of time, and once for many callers.</remarks>
    /// <param name="tokens">The tokens so far.</param>
    /// <param name="context">What the request carries besides. Default: nothing.</param>
    /// <param name="cancellationToken">Cancels the call. With rotation, a call that is cancelled may have used the refresh token up.</param>
    /// <exception cref="InvalidOperationException">There is no refresh token.</exception>
    /// <exception cref="NotAuthorizedException">The refresh token is expired, revoked or not the app client's.</exception>
    /// <exception cref="RefreshTokenReuseException">The refresh token was used before.</exception>
    public async Task<SignInTokens> RefreshAsync(SignInTokens tokens, SignInContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var refreshToken = tokens.RefreshToken ?? throw new InvalidOperationException("There is no refresh token among the tokens.");
        var result = await TokenRefresh.SendAsync(_flow, tokens, refreshToken, context ?? SignInContext.None, cancellationToken).ConfigureAwait(false);
        var accessToken = result?.AccessToken
            ?? throw new SignInProtocolException("The service answered the refresh with success, but without an access token.");
        var fresh = SignInTokens.From(result, accessToken, tokens.SignInName, Settings.Clock.GetUtcNow());
        return fresh with { RefreshToken = fresh.RefreshToken ?? refreshToken };
    }

    /// <summary>
    /// Revokes a refresh token, and with it the access tokens that came from it (<c>RevokeToken</c>): signs out of one session. Other sessions of
    /// the user go on. A token that is expired or revoked already counts as revoked.
    /// </summary>
    /// <param name="refreshToken">The refresh token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="UnsupportedOperationException">The app client does not allow revocation.</exception>
    public Task RevokeAsync(string refreshToken, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(refreshToken);
        var request = new RevokeTokenRequest { Token = refreshToken, ClientId = Settings.ClientId, ClientSecret = Settings.ClientSecret };
        return _flow.Client.RevokeTokenAsync(request, cancellationToken);
    }

    /// <summary>Signs the user out of all sessions everywhere (<c>GlobalSignOut</c>): revokes all of the user's tokens.</summary>
    /// <param name="accessToken">A valid access token of the user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task SignOutEverywhereAsync(string accessToken, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(accessToken);
        return _flow.Client.GlobalSignOutAsync(new GlobalSignOutRequest { AccessToken = accessToken }, cancellationToken);
    }
}
