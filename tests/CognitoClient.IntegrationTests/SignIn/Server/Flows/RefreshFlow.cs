using System.Text.Json.Nodes;
using CognitoClient.IntegrationTests.SignIn.Server.Tokens;

namespace CognitoClient.IntegrationTests.SignIn.Server.Flows;

/// <summary>REFRESH_TOKEN_AUTH, and GetTokensFromRefreshToken, which takes the app client's secret itself.</summary>
internal sealed class RefreshFlow(UserPool pool)
{
    public JsonObject Start(FlowStart start)
    {
        var parameters = start.Parameters;
        var token = pool.Tokens.FindRefreshToken(parameters.Required("REFRESH_TOKEN"), start.Client, parameters["DEVICE_KEY"]);
        start.Client.CheckSecretHashOfRefresh(parameters["SECRET_HASH"], token.Grant);
        return Answer(token);
    }

    public JsonObject GetTokens(Call call)
    {
        var client = pool.ClientOf(call);
        if (client.Secret != call.Text("ClientSecret"))
        {
            throw ServiceError.NotAuthorized("Invalid client secret");
        }

        return Answer(pool.Tokens.FindRefreshToken(call.Required("RefreshToken"), client, call.Text("DeviceKey")));
    }

    private JsonObject Answer(RefreshToken token) => new()
    {
        ["AuthenticationResult"] = pool.Tokens.Refresh(token),
        ["ChallengeParameters"] = new JsonObject(),
    };
}
