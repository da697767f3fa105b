using System.Text.Json.Nodes;

namespace CognitoClient.IntegrationTests.SignIn.Server.Challenges;

/// <summary>
/// Codes: SMS_MFA, EMAIL_OTP and SMS_OTP, which were sent, and SOFTWARE_TOKEN_MFA. A wrong code may be corrected in its session.
/// </summary>
internal sealed class CodeChallenges(UserPool pool, Progress progress)
{
    public JsonObject Check(ChallengeAnswer answer)
    {
        var attempt = answer.Find();
        var code = answer.Responses.Required($"{answer.Challenge}_CODE");
        if (!attempt.User.Codes.TryGetValue(answer.Challenge, out var sent) || sent.Expires <= pool.Now)
        {
            throw ServiceError.ExpiredCode;
        }

        return Continue(answer, attempt, sent.Value == code);
    }

    public JsonObject CheckSoftwareToken(ChallengeAnswer answer)
    {
        var attempt = answer.Find();
        var token = attempt.User.SoftwareToken
            ?? throw new ServiceError("SoftwareTokenMFANotFoundException", "Software Token MFA has not been enabled by the user");
        return Continue(answer, attempt, token.Use(answer.Responses.Required("SOFTWARE_TOKEN_MFA_CODE"), pool.Now));
    }

    private JsonObject Continue(ChallengeAnswer answer, Attempt attempt, bool fits)
    {
        if (!fits)
        {
            pool.Sessions.CountWrongCode(answer.Session);
            throw ServiceError.WrongMfaCode;
        }

        answer.Take();
        attempt.User.Codes.TryRemove(answer.Challenge, out _);
        return progress.Continue(attempt with { SecondFactorDone = true });
    }
}
