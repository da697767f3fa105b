using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Internal.SignIn;

/// <summary>The operations on the tokens of signed-in users: refresh, revocation and global sign-out.</summary>
internal sealed class TokenOperations(ICognitoIdentityProviderClient client, SignInSettings settings)
{
    /// <summary>Exchanges a refresh token for new tokens. The old refresh token is kept if the service returns no new one.</summary>
    public async Task<SignInTokens> RefreshAsync(SignInTokens tokens, SignInContext context, CancellationToken cancellationToken)
    {
        var refreshToken = tokens.RefreshToken ?? throw new InvalidOperationException("There is no refresh token among the tokens.");
        var claims = TokenClaims.TryParse(tokens.AccessToken, out var found) ? found : null;
        var result = settings.RefreshOperation == TokenRefreshOperation.GetTokensFromRefreshToken
            ? await GetTokensAsync(refreshToken, claims, context, cancellationToken).ConfigureAwait(false)
            : await InitiateAuthAsync(tokens, refreshToken, claims, context, cancellationToken).ConfigureAwait(false);
        var accessToken = result?.AccessToken
            ?? throw new SignInProtocolException("The service answered the refresh with success, but without an access token.");
        var fresh = SignInTokens.From(result, accessToken, tokens.SignInName, settings.Clock.GetUtcNow());
        return fresh with { RefreshToken = fresh.RefreshToken ?? refreshToken };
    }

    public Task RevokeAsync(string refreshToken, CancellationToken cancellationToken)
    {
        var request = new RevokeTokenRequest { Token = refreshToken, ClientId = settings.ClientId, ClientSecret = settings.ClientSecret };
        return client.RevokeTokenAsync(request, cancellationToken);
    }

    public Task SignOutEverywhereAsync(string accessToken, CancellationToken cancellationToken) =>
        client.GlobalSignOutAsync(new GlobalSignOutRequest { AccessToken = accessToken }, cancellationToken);

    private async Task<AuthenticationResultType?> GetTokensAsync(
        string refreshToken, TokenClaims? claims, SignInContext context, CancellationToken cancellationToken)
    {
        var request = new GetTokensFromRefreshTokenRequest
        {
            RefreshToken = refreshToken,
            ClientId = settings.ClientId,
            ClientSecret = settings.ClientSecret,
            DeviceKey = context.Device?.DeviceKey ?? claims?.DeviceKey,
            ClientMetadata = context.ClientMetadata,
        };
        return (await client.GetTokensFromRefreshTokenAsync(request, cancellationToken).ConfigureAwait(false)).AuthenticationResult;
    }

    private async Task<AuthenticationResultType?> InitiateAuthAsync(
        SignInTokens tokens, string refreshToken, TokenClaims? claims, SignInContext context, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, string> { ["REFRESH_TOKEN"] = refreshToken };
        if ((context.Device?.DeviceKey ?? claims?.DeviceKey) is { } deviceKey)
        {
            parameters["DEVICE_KEY"] = deviceKey;
        }

        if (settings.ClientSecret is not null && settings.ComputeSecretHash(GetHashedName(tokens, claims)) is { } hash)
        {
            parameters["SECRET_HASH"] = hash;
        }

        var operations = new AuthOperations(client, settings);
        var response = await operations.StartAsync(AuthFlowType.RefreshTokenAuth, parameters, context, session: null, cancellationToken)
            .ConfigureAwait(false);
        return response.Result;
    }

    /// <summary>
    /// Gets the name that the service hashes on a refresh: the user's own as the service spells it, since user pools may ignore case, and
    /// the user's ID after a sign-in with an alias.
    /// </summary>
    private static string GetHashedName(SignInTokens tokens, TokenClaims? claims) =>
        tokens.SignInName is { } typed && claims?.Username is { } name && string.Equals(typed, name, StringComparison.OrdinalIgnoreCase)
            ? name
            : claims?.Subject ?? tokens.SignInName ?? throw new InvalidOperationException("The access token does not say whose it is.");
}
