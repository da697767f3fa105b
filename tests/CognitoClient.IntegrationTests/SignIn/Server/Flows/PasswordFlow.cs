using System.Text.Json.Nodes;

namespace CognitoClient.IntegrationTests.SignIn.Server.Flows;

/// <summary>USER_PASSWORD_AUTH and ADMIN_USER_PASSWORD_AUTH, and a password within other flows.</summary>
internal sealed class PasswordFlow(UserPool pool, Progress progress)
{
    public JsonObject Start(FlowStart start) => Check(start.Attempt(pool), start.Parameters.Required("PASSWORD"));

    public JsonObject Check(Attempt attempt, string password)
    {
        var user = attempt.User;
        user.CheckAttempts(pool.Now);
        var fits = pool.Users.Fits(user, password);
        user.CountAttempt(fits, pool.Now);
        return fits ? progress.Continue(attempt) : throw ServiceError.WrongPassword;
    }
}
