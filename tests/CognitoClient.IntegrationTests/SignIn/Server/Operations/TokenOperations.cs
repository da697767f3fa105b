using System.Text.Json.Nodes;
using CognitoClient.IntegrationTests.SignIn.Server.Flows;

namespace CognitoClient.IntegrationTests.SignIn.Server.Operations;

/// <summary>What is done with tokens: refresh, revoke, sign out everywhere.</summary>
internal sealed class TokenOperations(UserPool pool)
{
    public JsonObject GetTokensFromRefreshToken(Call call) => new RefreshFlow(pool).GetTokens(call);

    public JsonObject RevokeToken(Call call)
    {
        var client = pool.ClientOf(call);
        if (client.Secret != call.Text("ClientSecret"))
        {
            throw new ServiceError("UnauthorizedException", "Invalid client secret");
        }

        pool.Tokens.Revoke(call.Required("Token"), client);
        return [];
    }

    public JsonObject GlobalSignOut(Call call)
    {
        pool.Tokens.RevokeAll(pool.Tokens.GrantOf(call).User);
        return [];
    }
}
