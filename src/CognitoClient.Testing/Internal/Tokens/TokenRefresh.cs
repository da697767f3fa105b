using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Tokens;

/// <summary>Exchanges refresh tokens for new tokens.</summary>
internal static class TokenRefresh
{
    private const string Invalid = "Invalid Refresh Token";

    /// <summary>Issues new access and ID tokens. The user pool must not be locked.</summary>
    /// <param name="call">The call.</param>
    /// <param name="client">The app client, whose secret was checked.</param>
    /// <param name="refreshToken">The refresh token.</param>
    /// <param name="deviceKey">The device of the sign-in, or null for none.</param>
    /// <returns>The tokens, with a refresh token only if the app client rotates them.</returns>
    /// <exception cref="NotAuthorizedException">The token is invalid, expired or revoked.</exception>
    /// <exception cref="RefreshTokenReuseException">Rotation has replaced the token.</exception>
    public static AuthenticationResultType Refresh(ServiceCall call, AppClient client, string refreshToken, string? deviceKey)
    {
        string? successor = null;
        TokenContent content;
        lock (client.Pool.Gate)
        {
            var token = Find(call, client, refreshToken, deviceKey);
            if (client.RotatesTokens)
            {
                successor = TokenIssuer.CreateRefreshToken(call);
                client.Pool.Tokens.Add(successor, token.Session);
                token.ReplacedAt ??= call.Now.AddSeconds(client.Settings.RefreshTokenRotation?.RetryGracePeriodSeconds ?? 0);
            }

            content = TokenIssuer.Describe(call, token.Session);
        }

        return TokenIssuer.Sign(client.Pool, content, successor);
    }

    private static RefreshToken Find(ServiceCall call, AppClient client, string refreshToken, string? deviceKey)
    {
        if (!client.Pool.Tokens.TryGet(refreshToken, out var token) || token.Session.Client != client)
        {
            throw new NotAuthorizedException(Invalid);
        }

        var session = token.Session;
        if (session.IsRevoked)
        {
            throw new NotAuthorizedException("Refresh Token has been revoked");
        }

        if (session.Expires <= call.Now)
        {
            throw new NotAuthorizedException("Refresh Token has expired");
        }

        if (token.ReplacedAt <= call.Now)
        {
            throw new RefreshTokenReuseException(TokenRules.RefreshTokenReuse);
        }

        if (!session.User.Enabled)
        {
            throw new NotAuthorizedException("User is disabled.");
        }

        // FACTS-SERVER 11 [W]: a user pool that tracks devices wants the key of the sign-in's device.
        if (client.Pool.Settings.DeviceConfiguration is not null && (session.DeviceKey is null || session.DeviceKey != deviceKey))
        {
            throw new NotAuthorizedException(Invalid);
        }

        return token;
    }
}
