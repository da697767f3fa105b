using System.Text.Json.Nodes;
using CognitoClient.IntegrationTests.SignIn.Server.Flows;
using CognitoClient.IntegrationTests.SignIn.Server.Srp;

namespace CognitoClient.IntegrationTests.SignIn.Server.Challenges;

/// <summary>The first factor: PASSWORD_VERIFIER, and what choice-based sign-in asks.</summary>
internal sealed class PasswordChallenges(UserPool pool, Progress progress)
{
    private readonly SrpFlow _srp = new(pool, progress);
    private readonly PasswordFlow _password = new(pool, progress);

    public JsonObject Verify(ChallengeAnswer answer)
    {
        var secretBlock = answer.Responses.Required("PASSWORD_CLAIM_SECRET_BLOCK");

        // Here the client names its device or goes on without, and after a refusal the same proof may come again.
        var attempt = answer.Find(secretBlock) with { DeviceKey = answer.Responses["DEVICE_KEY"] };
        if (attempt.DeviceKey is { } key && !attempt.User.Devices.ContainsKey(key))
        {
            throw ServiceError.UnknownDevice;
        }

        var fits = ((SrpProof)attempt.Detail!).Fits(answer.Responses, pool.Now);
        answer.Take(secretBlock);
        attempt.User.CountAttempt(fits, pool.Now);
        if (!fits)
        {
            throw ServiceError.WrongPassword;
        }

        return attempt.Flow == "CUSTOM_AUTH"
            ? new CustomChallenge(pool, progress).Begin(attempt)
            : progress.Continue(attempt);
    }

    public JsonObject Check(ChallengeAnswer answer)
    {
        var attempt = answer.Find();
        var password = answer.Responses.Required("PASSWORD");
        answer.Take();
        return _password.Check(attempt, password);
    }

    public JsonObject Begin(ChallengeAnswer answer)
    {
        var attempt = answer.Find();
        var clientPublic = answer.Responses.Required("SRP_A");
        answer.Take();
        return _srp.Ask(attempt, clientPublic);
    }

    public JsonObject Select(ChallengeAnswer answer)
    {
        var attempt = answer.Find();
        var factor = answer.Responses.Required("ANSWER");
        if (!ChoiceFlow.FactorsOf(attempt.User).Contains(factor))
        {
            throw ServiceError.InvalidParameter("ANSWER is not one of the available challenges");
        }

        answer.Take();
        return new ChoiceFlow(pool, progress, _srp, _password).Begin(attempt, factor, answer.Responses);
    }
}
