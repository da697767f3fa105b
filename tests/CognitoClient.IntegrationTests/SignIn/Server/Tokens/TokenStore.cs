using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CognitoClient.IntegrationTests.SignIn.Server.Users;

namespace CognitoClient.IntegrationTests.SignIn.Server.Tokens;

/// <summary>Gives tokens out, takes them back, and says whose they are.</summary>
internal sealed class TokenStore(PoolOptions options, SeededSource source)
{
    private readonly Jwt _jwt = new(source.Bytes(32));
    private readonly TokenClaims _claims = new(options, source);
    private readonly ConcurrentDictionary<string, Grant> _grants = [];
    private readonly ConcurrentDictionary<string, RefreshToken> _refreshTokens = [];
    private int _refreshes;

    /// <summary>How many refreshes succeeded.</summary>
    public int Refreshes => _refreshes;

    /// <summary>The tokens of a new sign-in.</summary>
    public JsonObject Issue(User user, AppClient client, string? deviceKey, bool byAlias)
    {
        var grant = new Grant(user, client, deviceKey, byAlias, source.Guid(), options.Clock.GetUtcNow());
        _grants[grant.Id] = grant;
        var result = Result(grant);
        result["RefreshToken"] = AddRefreshToken(grant);
        return result;
    }

    /// <summary>The tokens of a refresh: with a new refresh token only where they rotate.</summary>
    public JsonObject Refresh(RefreshToken token)
    {
        lock (token.Grant.Gate)
        {
            var now = options.Clock.GetUtcNow();
            if (token.RotatedUntil <= now)
            {
                // Whoever shows a spent token may have stolen it: nobody goes on with any of them.
                token.Grant.Revoked = true;
                throw new ServiceError("RefreshTokenReuseException", "Refresh token reuse detected");
            }

            var result = Result(token.Grant);
            if (token.Grant.Client.RotatesRefreshTokens)
            {
                token.RotatedUntil ??= now + token.Grant.Client.RotationGracePeriod;
                result["RefreshToken"] = AddRefreshToken(token.Grant);
            }

            Interlocked.Increment(ref _refreshes);
            return result;
        }
    }

    /// <summary>A refresh token that an app client may use for a device.</summary>
    public RefreshToken FindRefreshToken(string value, AppClient client, string? deviceKey)
    {
        if (!_refreshTokens.TryGetValue(value, out var token) || token.Grant.Client.Id != client.Id)
        {
            throw ServiceError.NotAuthorized("Invalid Refresh Token");
        }

        if (token.Grant.Revoked)
        {
            throw ServiceError.NotAuthorized("Refresh Token has been revoked");
        }

        if (token.Expires <= options.Clock.GetUtcNow())
        {
            throw ServiceError.NotAuthorized("Refresh Token has expired");
        }

        if (!token.Grant.User.Enabled)
        {
            throw ServiceError.NotAuthorized("User is disabled.");
        }

        if (token.Grant.DeviceKey is { } key && (deviceKey != key || !token.Grant.User.Devices.ContainsKey(key)))
        {
            throw ServiceError.NotAuthorized("Invalid Refresh Token");
        }

        return token;
    }

    /// <summary>Ends a sign-in by its refresh token; a token that is none has nothing to end.</summary>
    public void Revoke(string value, AppClient client)
    {
        if (_jwt.Read(value) is not null)
        {
            throw new ServiceError("UnsupportedTokenTypeException", "Unsupported token type");
        }

        if (!_refreshTokens.TryGetValue(value, out var token))
        {
            return;
        }

        if (token.Grant.Client.Id != client.Id)
        {
            throw new ServiceError("UnauthorizedException", "Token was not issued to this client");
        }

        token.Grant.Revoked = true;
    }

    public void RevokeAll(User user)
    {
        foreach (var grant in _grants.Values.Where(grant => grant.User == user))
        {
            grant.Revoked = true;
        }
    }

    /// <summary>The sign-in of a call's access token.</summary>
    public Grant GrantOf(Call call)
    {
        if (_jwt.Read(call.Required("AccessToken")) is not { } claims || claims["token_use"]!.GetValue<string>() != "access")
        {
            throw ServiceError.NotAuthorized("Invalid Access Token");
        }

        var grant = _grants[claims["origin_jti"]!.GetValue<string>()];
        if (claims["exp"]!.GetValue<long>() <= options.Clock.GetUtcNow().ToUnixTimeSeconds())
        {
            throw ServiceError.NotAuthorized("Access Token has expired");
        }

        if (grant.Revoked)
        {
            throw ServiceError.NotAuthorized("Access Token has been revoked");
        }

        if (!grant.User.Enabled)
        {
            throw ServiceError.NotAuthorized("User is disabled.");
        }

        return grant;
    }

    private JsonObject Result(Grant grant) => new()
    {
        ["AccessToken"] = _jwt.Write(_claims.Access(grant)),
        ["ExpiresIn"] = (int)grant.Client.TokenLifetime.TotalSeconds,
        ["IdToken"] = _jwt.Write(_claims.Id(grant)),
        ["TokenType"] = "Bearer",
    };

    private string AddRefreshToken(Grant grant)
    {
        // A rotated token lives no longer than the first one.
        var token = new RefreshToken(source.Base64(600), grant, grant.Time + grant.Client.RefreshTokenLifetime);
        _refreshTokens[token.Value] = token;
        return token.Value;
    }
}
