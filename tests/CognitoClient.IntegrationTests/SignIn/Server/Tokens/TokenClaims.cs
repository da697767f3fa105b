using System.Text.Json.Nodes;

namespace CognitoClient.IntegrationTests.SignIn.Server.Tokens;

/// <summary>What stands in the tokens, in the names and forms of the service.</summary>
internal sealed class TokenClaims(PoolOptions options, SeededSource source)
{
    public JsonObject Access(Grant grant)
    {
        var claims = Common(grant, "access");
        claims["client_id"] = grant.Client.Id;
        claims["scope"] = "aws.cognito.signin.user.admin";
        claims["username"] = grant.User.Username;
        if (grant.DeviceKey is not null)
        {
            claims["device_key"] = grant.DeviceKey;
        }

        return claims;
    }

    public JsonObject Id(Grant grant)
    {
        var claims = Common(grant, "id");
        claims["aud"] = grant.Client.Id;
        claims["cognito:username"] = grant.User.Username;
        foreach (var (name, value) in grant.User.Attributes)
        {
            claims[name] = name.EndsWith("_verified", StringComparison.Ordinal)
                ? JsonValue.Create(value == "true")
                : JsonValue.Create(value);
        }

        return claims;
    }

    private JsonObject Common(Grant grant, string use)
    {
        var now = options.Clock.GetUtcNow();
        return new()
        {
            ["sub"] = grant.User.Sub,
            ["iss"] = $"https://cognito-idp.{options.PoolId.Split('_')[0]}.amazonaws.com/{options.PoolId}",
            ["origin_jti"] = grant.Id,
            ["event_id"] = source.Guid(),
            ["token_use"] = use,
            ["auth_time"] = grant.Time.ToUnixTimeSeconds(),
            ["exp"] = (now + grant.Client.TokenLifetime).ToUnixTimeSeconds(),
            ["iat"] = now.ToUnixTimeSeconds(),
            ["jti"] = source.Guid(),
        };
    }
}
