using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Internal.SignIn;

/// <summary>The two operations that take a refresh token.</summary>
internal static class TokenRefresh
{
    public static async Task<AuthenticationResultType?> SendAsync(
        SignInFlow flow, SignInTokens tokens, string refreshToken, SignInContext context, CancellationToken cancellationToken)
    {
        var settings = flow.Settings;
        var claims = TokenClaims.TryParse(tokens.AccessToken, out var found) ? found : null;
        var deviceKey = context.Device?.DeviceKey ?? claims?.DeviceKey;
        if (settings.RefreshOperation == TokenRefreshOperation.GetTokensFromRefreshToken)
        {
            var request = new GetTokensFromRefreshTokenRequest
            {
                RefreshToken = refreshToken,
                ClientId = settings.ClientId,
                ClientSecret = settings.ClientSecret,
                DeviceKey = deviceKey,
                ClientMetadata = context.ClientMetadata,
            };
            return (await flow.Client.GetTokensFromRefreshTokenAsync(request, cancellationToken).ConfigureAwait(false)).AuthenticationResult;
        }

        var parameters = new Dictionary<string, string> { ["REFRESH_TOKEN"] = refreshToken };
        if (deviceKey is not null)
        {
            parameters["DEVICE_KEY"] = deviceKey;
        }

        if (settings.ClientSecret is not null && settings.HashFor(NameFor(tokens, claims)) is { } hash)
        {
            parameters["SECRET_HASH"] = hash;
        }

        var start = new ChallengeState { Name = default, Username = "", SignInName = "", Admin = settings.Admin, Context = context };
        var operations = new AuthOperations(flow.Client, settings);
        return (await operations.StartAsync(AuthFlowType.RefreshTokenAuth, start, parameters, cancellationToken).ConfigureAwait(false)).Result;
    }

    /// <summary>
    /// The name that the service hashes on a refresh: the user's own as the service spells it, since user pools may ignore case, and the user's id
    /// after a sign-in with an alias.
    /// </summary>
    private static string NameFor(SignInTokens tokens, TokenClaims? claims) =>
        tokens.SignInName is { } typed && claims?.Username is { } name && string.Equals(typed, name, StringComparison.OrdinalIgnoreCase)
            ? name
            : claims?.Subject ?? tokens.SignInName ?? throw new InvalidOperationException("The access token does not say whose it is.");
}
