using System.Text.Json.Nodes;

namespace CognitoClient.IntegrationTests.SignIn.Server.Challenges;

/// <summary>WEB_AUTHN: a passkey signs what the server asks.</summary>
internal sealed class WebAuthnChallenge(UserPool pool, Progress progress)
{
    public JsonObject Ask(Attempt attempt)
    {
        var question = new WebAuthnQuestion(pool.Source.Bytes(32));
        return progress.Ask(
            attempt,
            "WEB_AUTHN",
            new() { ["CREDENTIAL_REQUEST_OPTIONS"] = question.RequestOptions(attempt.User).ToJsonString() },
            question);
    }

    public JsonObject Check(ChallengeAnswer answer)
    {
        var attempt = answer.Find();
        var credential = answer.Responses.Required("CREDENTIAL");
        answer.Take();
        return ((WebAuthnQuestion)attempt.Detail!).FitsAssertion(credential, attempt.User)
            ? progress.Continue(attempt)
            : throw ServiceError.NotAuthorized("Invalid passkey credential.");
    }
}
