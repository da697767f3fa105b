using System.Text.Json.Nodes;
using CognitoClient.IntegrationTests.SignIn.Server.Challenges;

namespace CognitoClient.IntegrationTests.SignIn.Server.Flows;

/// <summary>CUSTOM_AUTH: the pool's own challenges, after a password by SRP where the client begins so.</summary>
internal sealed class CustomFlow(UserPool pool, Progress progress, SrpFlow srp)
{
    public JsonObject Start(FlowStart start)
    {
        var attempt = start.Attempt(pool);
        return start.Parameters["CHALLENGE_NAME"] switch
        {
            null => new CustomChallenge(pool, progress).Begin(attempt),
            "SRP_A" => srp.Ask(attempt, start.Parameters.Required("SRP_A")),
            _ => throw ServiceError.InvalidParameter("CHALLENGE_NAME should be SRP_A"),
        };
    }
}
