using System.Text.Json.Nodes;
using CognitoClient.IntegrationTests.SignIn.Server.Srp;

namespace CognitoClient.IntegrationTests.SignIn.Server.Challenges;

/// <summary>
/// DEVICE_SRP_AUTH and DEVICE_PASSWORD_VERIFIER: SRP again, with the group key for a realm and the device key for a name.
/// </summary>
internal sealed class DeviceChallenges(UserPool pool, Progress progress)
{
    public JsonObject Begin(ChallengeAnswer answer)
    {
        var key = answer.Responses.Required("DEVICE_KEY");
        var attempt = answer.Find(key);
        if (!attempt.User.Devices.TryGetValue(key, out var device))
        {
            throw ServiceError.UnknownDevice;
        }

        var proof = new SrpProof(pool, device.Secret!, device.GroupKey, device.Key, answer.Responses.Required("SRP_A"));
        answer.Take(key);
        var parameters = proof.Parameters(attempt.User.Username);
        parameters["DEVICE_KEY"] = key;
        return progress.Ask(attempt, "DEVICE_PASSWORD_VERIFIER", parameters, proof, anchor: proof.SecretBlock);
    }

    public JsonObject Verify(ChallengeAnswer answer)
    {
        var secretBlock = answer.Responses.Required("PASSWORD_CLAIM_SECRET_BLOCK");
        var attempt = answer.Find(secretBlock);
        var key = answer.Responses.Required("DEVICE_KEY");
        var fits = ((SrpProof)attempt.Detail!).Fits(answer.Responses, pool.Now);
        answer.Take(secretBlock);
        if (!fits || !attempt.User.Devices.TryGetValue(key, out var device))
        {
            throw ServiceError.WrongPassword;
        }

        attempt.User.Devices[key] = device with { LastAuthenticated = pool.Now };
        return progress.Continue(attempt with { DeviceDone = true });
    }
}
