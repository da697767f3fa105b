using System.Text.Json.Nodes;
using CognitoClient.IntegrationTests.SignIn.Server.Users;

namespace CognitoClient.IntegrationTests.SignIn.Server.Operations;

/// <summary>Enrolment of an authenticator app: while signed in, or in the middle of a sign-in that demands it.</summary>
internal sealed class SoftwareTokenOperations(UserPool pool)
{
    private const string Challenge = "MFA_SETUP";

    public JsonObject AssociateSoftwareToken(Call call)
    {
        var (user, session) = Next(call);
        user.SoftwareToken = new SoftwareToken(pool.Source.Bytes(32));
        return Answer(session, ("SecretCode", user.SoftwareToken.SecretCode));
    }

    public JsonObject VerifySoftwareToken(Call call)
    {
        var user = call.Text("AccessToken") is null
            ? pool.Sessions.Find(call.Text("Session"), Challenge).User
            : pool.Tokens.GrantOf(call).User;
        var token = user.SoftwareToken
            ?? throw new ServiceError("SoftwareTokenMFANotFoundException", "Software token MFA has not been associated");
        if (!token.Fits(call.Required("UserCode"), pool.Now))
        {
            throw new ServiceError("EnableSoftwareTokenMFAException", "Code mismatch");
        }

        token.Verified = true;
        token.FriendlyName = call.Text("FriendlyDeviceName");
        return Answer(Next(call).Session, ("Status", "SUCCESS"));
    }

    private static JsonObject Answer(string? session, (string Name, string Value) member)
    {
        var answer = new JsonObject { [member.Name] = member.Value };
        if (session is not null)
        {
            answer["Session"] = session;
        }

        return answer;
    }

    /// <summary>The user, and the session that takes the place of the call's.</summary>
    private (User User, string? Session) Next(Call call)
    {
        if (call.Text("AccessToken") is not null)
        {
            return (pool.Tokens.GrantOf(call).User, null);
        }

        var attempt = pool.Sessions.Find(call.Text("Session"), Challenge);
        pool.Sessions.Take(call.Text("Session"));
        return (attempt.User, pool.Sessions.Add(attempt));
    }
}
