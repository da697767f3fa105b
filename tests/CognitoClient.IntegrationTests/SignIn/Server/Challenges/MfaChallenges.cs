using System.Text.Json.Nodes;

namespace CognitoClient.IntegrationTests.SignIn.Server.Challenges;

/// <summary>SELECT_MFA_TYPE and MFA_SETUP.</summary>
internal sealed class MfaChallenges(Progress progress)
{
    public JsonObject Select(ChallengeAnswer answer)
    {
        var attempt = answer.Find();
        var factor = answer.Responses.Required("ANSWER");
        if (!attempt.User.MfaFactors.Contains(factor))
        {
            throw ServiceError.InvalidParameter("Invalid MFA type selected");
        }

        answer.Take();
        return progress.AskFactor(attempt, factor);
    }

    /// <summary>Goes on with the session that VerifySoftwareToken gave, or sends the first code to the address that is given.</summary>
    public JsonObject FinishSetup(ChallengeAnswer answer)
    {
        var attempt = answer.Find();
        if (answer.Responses["EMAIL"] is { } email)
        {
            answer.Take();
            attempt.User.Attributes["email"] = email;
            attempt.User.MfaFactors = [.. attempt.User.MfaFactors.Append("EMAIL_OTP").Distinct()];
            return progress.AskFactor(attempt, "EMAIL_OTP");
        }

        if (attempt.User.SoftwareToken is not { Verified: true })
        {
            throw ServiceError.InvalidParameter("User has not set up software token mfa");
        }

        answer.Take();
        attempt.User.MfaFactors = [.. attempt.User.MfaFactors.Append("SOFTWARE_TOKEN_MFA").Distinct()];
        return progress.Continue(attempt with { SecondFactorDone = true });
    }
}
