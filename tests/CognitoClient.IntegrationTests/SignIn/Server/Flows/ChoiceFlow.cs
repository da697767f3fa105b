using System.Text.Json.Nodes;
using CognitoClient.IntegrationTests.SignIn.Server.Challenges;
using CognitoClient.IntegrationTests.SignIn.Server.Users;

namespace CognitoClient.IntegrationTests.SignIn.Server.Flows;

/// <summary>USER_AUTH: the client prefers a factor, or chooses one from those that the user has.</summary>
internal sealed class ChoiceFlow(UserPool pool, Progress progress, SrpFlow srp, PasswordFlow password)
{
    public JsonObject Start(FlowStart start)
    {
        var attempt = start.Attempt(pool);

        // The session of a confirmed sign-up stands for the first factor.
        if (start.Session is { } session)
        {
            if (pool.Sessions.Find(session, "SIGN_UP").User != attempt.User)
            {
                throw ServiceError.InvalidSession;
            }

            pool.Sessions.Take(session);
            return progress.Continue(attempt);
        }

        var preferred = start.Parameters["PREFERRED_CHALLENGE"];
        return preferred is not null && FactorsOf(attempt.User).Contains(preferred)
            ? Begin(attempt, preferred, start.Parameters)
            : Offer(attempt);
    }

    /// <summary>Begins with a factor; with all that it needs at hand, it is checked at once.</summary>
    public JsonObject Begin(Attempt attempt, string factor, Parameters parameters) => factor switch
    {
        "PASSWORD" when parameters["PASSWORD"] is { } text => password.Check(attempt, text),
        "PASSWORD_SRP" when parameters["SRP_A"] is { } number => srp.Ask(attempt, number),
        "PASSWORD" or "PASSWORD_SRP" => progress.Ask(attempt, factor, []),
        "EMAIL_OTP" => progress.AskCode(attempt with { IsPasswordless = true }, factor, "EMAIL"),
        "SMS_OTP" => progress.AskCode(attempt with { IsPasswordless = true }, factor, "SMS"),
        "WEB_AUTHN" => new WebAuthnChallenge(pool, progress).Ask(attempt with { IsPasswordless = true }),
        _ => throw ServiceError.InvalidParameter("ANSWER is not one of the available challenges"),
    };

    public static IReadOnlyList<string> FactorsOf(User user)
    {
        List<string> factors = ["PASSWORD", "PASSWORD_SRP"];
        if (user.Attributes.ContainsKey("email"))
        {
            factors.Add("EMAIL_OTP");
        }

        if (user.Attributes.ContainsKey("phone_number"))
        {
            factors.Add("SMS_OTP");
        }

        if (!user.Passkeys.IsEmpty)
        {
            factors.Add("WEB_AUTHN");
        }

        return factors;
    }

    private JsonObject Offer(Attempt attempt)
    {
        var answer = progress.Ask(attempt, "SELECT_CHALLENGE", []);
        answer["AvailableChallenges"] = new JsonArray([.. FactorsOf(attempt.User).Select(factor => JsonValue.Create(factor))]);
        return answer;
    }
}
