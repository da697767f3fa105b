using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Tokens;

/// <summary>The user of an access token.</summary>
/// <param name="Pool">The user pool.</param>
/// <param name="Client">The app client that the token was issued to.</param>
/// <param name="User">The user.</param>
/// <param name="Session">The session, or null if the token names none because the app client has no token revocation.</param>
internal sealed record TokenOwner(UserPool Pool, AppClient Client, User User, TokenSession? Session);

/// <summary>Checks access tokens, by signature and by state.</summary>
internal static class AccessTokens
{
    private const string Invalid = "Invalid Access Token";

    /// <summary>Returns the user of a token. The user pool must not be locked.</summary>
    /// <exception cref="NotAuthorizedException">The token is invalid, expired or revoked, or the user is disabled.</exception>
    /// <exception cref="UserNotFoundException">The user was deleted.</exception>
    public static TokenOwner Verify(ServiceCall call, string token)
    {
        var verified = Read(call, token);
        lock (verified.Pool.Gate)
        {
            return Resolve(verified);
        }
    }

    /// <summary>Checks what does not depend on the state: the form, the key, the signature, the lifetime, the scope.</summary>
    public static VerifiedToken Read(ServiceCall call, string token)
    {
        // FACTS-SERVER 1 [E]: the order of the checks.
        if (!Jwt.TryRead(token, out var jwt)
            || jwt.Claim("token_use") != "access"
            || jwt.Claim("iss")?.Split('/')[^1] is not { } poolId
            || !call.Account.TryGetPool(call.Region, poolId, out var pool)
            || jwt.KeyId != pool.Keys.Access.Id)
        {
            throw new NotAuthorizedException(Invalid);
        }

        if (!jwt.IsSignedBy(pool.Keys.Access))
        {
            throw new NotAuthorizedException("Could not verify signature for Access Token");
        }

        if (jwt.Number("exp") is not { } expires || expires <= call.Now.ToUnixTimeSeconds())
        {
            throw new NotAuthorizedException("Access Token has expired");
        }

        if (jwt.Claim("scope")?.Split(' ').Contains(TokenIssuer.AdminScope) is not true)
        {
            throw new NotAuthorizedException("Access Token does not have required scopes");
        }

        return new VerifiedToken(pool, jwt);
    }

    /// <summary>Checks the state of the app client, the user and the session. The user pool must be locked.</summary>
    public static TokenOwner Resolve(VerifiedToken token)
    {
        var (pool, jwt) = token;
        if (!pool.Clients.TryGetValue(jwt.Claim("client_id") ?? "", out var client))
        {
            throw new NotAuthorizedException(Invalid);
        }

        if (!pool.Users.TryGetBySub(jwt.Claim("sub") ?? "", out var user))
        {
            throw new UserNotFoundException("User does not exist.");
        }

        if (!user.Enabled)
        {
            throw new NotAuthorizedException("User is disabled.");
        }

        TokenSession? session = null;
        if ((jwt.Claim("origin_jti") is { } origin && (!pool.Tokens.TryGetByOrigin(origin, out session) || session.IsRevoked))
            || jwt.Number("iat") < user.TokensValidFrom?.ToUnixTimeSeconds())
        {
            throw new NotAuthorizedException("Access Token has been revoked");
        }

        return new TokenOwner(pool, client, user, session);
    }
}

/// <summary>A token with a valid signature.</summary>
internal sealed record VerifiedToken(UserPool Pool, UnverifiedJwt Jwt);
