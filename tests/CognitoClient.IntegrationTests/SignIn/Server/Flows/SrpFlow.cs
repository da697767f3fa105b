using System.Text.Json.Nodes;
using CognitoClient.IntegrationTests.SignIn.Server.Srp;

namespace CognitoClient.IntegrationTests.SignIn.Server.Flows;

/// <summary>USER_SRP_AUTH, and SRP within other flows.</summary>
internal sealed class SrpFlow(UserPool pool, Progress progress)
{
    public JsonObject Start(FlowStart start) => Ask(start.Attempt(pool), start.Parameters.Required("SRP_A"));

    public JsonObject Ask(Attempt attempt, string clientPublic)
    {
        var user = attempt.User;
        user.CheckAttempts(pool.Now);
        var proof = new SrpProof(pool, user.Password, pool.Users.PoolName, user.Username, clientPublic);
        var parameters = proof.Parameters(user.Username);
        parameters["USER_ID_FOR_SRP"] = user.Username;
        return progress.Ask(attempt, "PASSWORD_VERIFIER", parameters, proof, anchor: proof.SecretBlock);
    }
}
