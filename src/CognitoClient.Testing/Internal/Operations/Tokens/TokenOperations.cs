using System.Security.Cryptography;
using System.Text;
using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Dispatch;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Tokens;

namespace CognitoClient.Testing.Internal.Operations.Tokens;

/// <summary>Refresh, revocation and sign-out.</summary>
internal static class TokenOperations
{
    public static void AddTo(BehaviorTable table)
    {
        table.Add(CognitoIdentityProviderOperations.GetTokensFromRefreshToken, GetTokensFromRefreshToken);
        table.Add(CognitoIdentityProviderOperations.RevokeToken, RevokeToken);
        table.AddForUser(CognitoIdentityProviderOperations.GlobalSignOut, request => request.AccessToken, GlobalSignOut);
        table.AddForPool(CognitoIdentityProviderOperations.AdminUserGlobalSignOut, request => request.UserPoolId, AdminUserGlobalSignOut);
    }

    /// <summary>Revokes all tokens of a user.</summary>
    public static void RevokeAll(ServiceCall call, UserPool pool, User user)
    {
        pool.Tokens.Revoke(user);
        user.TokensValidFrom = call.Now;
    }

    private static GetTokensFromRefreshTokenResponse GetTokensFromRefreshToken(ServiceCall call, GetTokensFromRefreshTokenRequest request)
    {
        var client = call.GetClient(request.ClientId);
        if (!HasSecret(client, request.ClientSecret))
        {
            throw new NotAuthorizedException(TokenRules.WrongSecret(client.Id));
        }

        return new() { AuthenticationResult = TokenRefresh.Refresh(call, client, request.RefreshToken, request.DeviceKey) };
    }

    // FACTS-SERVER 14 [A]: an unknown token, or one that is revoked already, is a success.
    private static RevokeTokenResponse RevokeToken(ServiceCall call, RevokeTokenRequest request)
    {
        if (!call.Account.TryGetPoolOfClient(call.Region, request.ClientId, out var pool))
        {
            throw new UnauthorizedException(TokenRules.WrongClientCredentials);
        }

        lock (pool.Gate)
        {
            var client = pool.GetClient(request.ClientId);
            if (!HasSecret(client, request.ClientSecret))
            {
                throw new UnauthorizedException(TokenRules.WrongClientCredentials);
            }

            if (client.Settings.EnableTokenRevocation is false)
            {
                throw new UnsupportedOperationException(TokenRules.RevocationDisabled);
            }

            if (Jwt.TryRead(request.Token, out _))
            {
                throw new UnsupportedTokenTypeException(TokenRules.UnsupportedTokenType);
            }

            if (pool.Tokens.TryGet(request.Token, out var token))
            {
                if (token.Session.Client != client)
                {
                    throw new UnauthorizedException(TokenRules.WrongClientCredentials);
                }

                token.Session.IsRevoked = true;
            }
        }

        return new();
    }

    private static GlobalSignOutResponse GlobalSignOut(ServiceCall call, TokenOwner owner, GlobalSignOutRequest request)
    {
        RevokeAll(call, owner.Pool, owner.User);
        return new();
    }

    private static AdminUserGlobalSignOutResponse AdminUserGlobalSignOut(
        ServiceCall call, UserPool pool, AdminUserGlobalSignOutRequest request)
    {
        RevokeAll(call, pool, pool.GetUser(request.Username));
        return new();
    }

    private static bool HasSecret(AppClient client, string? secret) => client.Secrets.Count == 0
        ? secret is null
        : secret is not null && client.Secrets.Exists(active => CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(active.Value), Encoding.UTF8.GetBytes(secret)));
}
