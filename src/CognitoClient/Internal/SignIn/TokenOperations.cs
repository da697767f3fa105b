using System.Diagnostics;
using CognitoClient.Authentication;
using CognitoClient.Internal.Calls;
using CognitoClient.Model;

namespace CognitoClient.Internal.SignIn;

/// <summary>The operations on the tokens of signed-in users: refresh, revocation and global sign-out.</summary>
internal sealed class TokenOperations(ICognitoIdentityProviderClient client, SignInSettings settings)
{
    /// <summary>Exchanges the refresh token of a sign-in for new tokens.</summary>
    public async Task<SignInTokens> RefreshAsync(SignInTokens tokens, SignInContext context, CancellationToken cancellationToken)
    {
        var claims = TokenClaims.TryParse(tokens.AccessToken, out var found) ? found : null;
        var refresh = new Refresh(
            tokens.RefreshToken ?? throw new InvalidOperationException("The tokens have no refresh token."),
            tokens.SignInName,
            GetHashedName(tokens, claims),
            context.Device?.DeviceKey ?? claims?.DeviceKey);
        return await RefreshAsync(refresh, context, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Exchanges a refresh token for new tokens.</summary>
    public Task<SignInTokens> RefreshAsync(
        string refreshToken, string? username, SignInContext context, CancellationToken cancellationToken) =>
        RefreshAsync(new Refresh(refreshToken, username, username, context.Device?.DeviceKey), context, cancellationToken);

    public Task RevokeAsync(string refreshToken, CancellationToken cancellationToken)
    {
        var request = new RevokeTokenRequest { Token = refreshToken, ClientId = settings.ClientId, ClientSecret = settings.ClientSecret };
        return client.RevokeTokenAsync(request, cancellationToken).VerifyResponse(client);
    }

    public Task SignOutEverywhereAsync(string accessToken, CancellationToken cancellationToken) =>
        client.GlobalSignOutAsync(new GlobalSignOutRequest { AccessToken = accessToken }, cancellationToken).VerifyResponse(client);

    /// <summary>The old refresh token is kept if the service returns no new one.</summary>
    private async Task<SignInTokens> RefreshAsync(Refresh refresh, SignInContext context, CancellationToken cancellationToken)
    {
        var (operation, result) = settings.RefreshOperation == TokenRefreshOperation.GetTokensFromRefreshToken
            ? await GetTokensAsync(refresh, context, cancellationToken).ConfigureAwait(false)
            : await InitiateAuthAsync(refresh, context, cancellationToken).ConfigureAwait(false);
        if (result?.AccessToken is not { Length: > 0 } accessToken)
        {
            throw new SignInProtocolException($"{operation} returned a successful response to the refresh, but no access token.")
            {
                Operation = operation,
            };
        }

        var fresh = SignInTokens.From(result, accessToken, refresh.SignInName, settings.Clock.GetUtcNow());
        return fresh with { RefreshToken = fresh.RefreshToken ?? refresh.Token };
    }

    private async Task<(string Operation, AuthenticationResultType? Result)> GetTokensAsync(
        Refresh refresh, SignInContext context, CancellationToken cancellationToken)
    {
        var request = new GetTokensFromRefreshTokenRequest
        {
            RefreshToken = refresh.Token,
            ClientId = settings.ClientId,
            ClientSecret = settings.ClientSecret,
            DeviceKey = refresh.DeviceKey,
            ClientMetadata = context.ClientMetadata,
        };
        var response = await client.GetTokensFromRefreshTokenAsync(request, cancellationToken).VerifyResponse(client).ConfigureAwait(false);
        return ("GetTokensFromRefreshToken", response.AuthenticationResult);
    }

    private async Task<(string Operation, AuthenticationResultType? Result)> InitiateAuthAsync(
        Refresh refresh, SignInContext context, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, string> { ["REFRESH_TOKEN"] = refresh.Token };
        if (refresh.DeviceKey is { } deviceKey)
        {
            parameters["DEVICE_KEY"] = deviceKey;
        }

        if (settings.ClientSecret is not null)
        {
            parameters["SECRET_HASH"] = refresh.HashedName is { Length: > 0 } name
                ? settings.ComputeSecretHash(name)!
                : throw new InvalidOperationException(
                    "SECRET_HASH needs the user's name, which neither the access token nor the call has. Pass the username.");
        }

        var operations = new AuthOperations(client, settings);
        var response = await operations.StartAsync(AuthFlowType.RefreshTokenAuth, parameters, context, session: null, cancellationToken)
            .ConfigureAwait(false);
        return (response.Operation, response.Result);
    }

    /// <summary>
    /// Gets the name that the service hashes on a refresh: the user's own as the service spells it, since user pools may ignore case, and
    /// the user's ID after a sign-in with an alias.
    /// </summary>
    private static string? GetHashedName(SignInTokens tokens, TokenClaims? claims) =>
        tokens.SignInName is { } typed && claims?.Username is { } name && string.Equals(typed, name, StringComparison.OrdinalIgnoreCase)
            ? name
            : claims?.Subject is { Length: > 0 } subject ? subject : tokens.SignInName;

    /// <summary>The values of one refresh. Never printed: they are secrets.</summary>
    private sealed record Refresh(
        [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] string Token,
        [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] string? SignInName,
        [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] string? HashedName,
        string? DeviceKey)
    {
        public override string ToString() => nameof(Refresh);
    }
}
