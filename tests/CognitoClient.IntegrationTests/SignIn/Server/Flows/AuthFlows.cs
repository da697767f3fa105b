using System.Text.Json.Nodes;

namespace CognitoClient.IntegrationTests.SignIn.Server.Flows;

/// <summary>InitiateAuth and AdminInitiateAuth: each flow by its name.</summary>
internal sealed class AuthFlows
{
    private readonly UserPool _pool;
    private readonly Dictionary<string, Func<FlowStart, JsonObject>> _flows;

    public AuthFlows(UserPool pool, Progress progress)
    {
        _pool = pool;
        var srp = new SrpFlow(pool, progress);
        var password = new PasswordFlow(pool, progress);
        var refresh = new RefreshFlow(pool);
        _flows = new()
        {
            ["USER_SRP_AUTH"] = srp.Start,
            ["USER_PASSWORD_AUTH"] = password.Start,
            ["ADMIN_USER_PASSWORD_AUTH"] = password.Start,
            ["ADMIN_NO_SRP_AUTH"] = password.Start,
            ["CUSTOM_AUTH"] = new CustomFlow(pool, progress, srp).Start,
            ["USER_AUTH"] = new ChoiceFlow(pool, progress, srp, password).Start,
            ["REFRESH_TOKEN_AUTH"] = refresh.Start,
            ["REFRESH_TOKEN"] = refresh.Start,
        };
    }

    public JsonObject Initiate(Call call)
    {
        var client = _pool.ClientOf(call);
        var flow = call.Required("AuthFlow");
        if (!_flows.TryGetValue(flow, out var start) || IsForTheOtherSide(flow, call))
        {
            throw ServiceError.InvalidParameter("Initiate Auth method not supported.");
        }

        if (client.ForbiddenFlows.Contains(flow))
        {
            throw ServiceError.InvalidParameter(
                call.IsAdmin ? "Auth flow not enabled for this client" : $"{flow} flow not enabled for this client");
        }

        return start(new(client, flow, call.Map("AuthParameters"), call.Text("Session")));
    }

    private static bool IsForTheOtherSide(string flow, Call call) =>
        call.IsAdmin ? flow == "USER_PASSWORD_AUTH" : flow.StartsWith("ADMIN_", StringComparison.Ordinal);
}
