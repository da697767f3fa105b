namespace CognitoClient.IntegrationTests.SignIn.Server.Challenges;

/// <summary>An answer to a challenge, as it came.</summary>
internal sealed record ChallengeAnswer(UserPool Pool, AppClient Client, string Challenge, string? Session, Parameters Responses)
{
    /// <summary>The sign-in that this answer belongs to: it must wait for this challenge, at this app client, for this user.</summary>
    public Attempt Find(string? anchor = null)
    {
        var attempt = Pool.Sessions.Find(Session, Challenge, anchor);
        var name = Responses.Required("USERNAME");
        if (attempt.Client.Id != Client.Id || (Pool.Users.Find(name)?.Username ?? name) != attempt.User.Username)
        {
            throw ServiceError.InvalidSession;
        }

        return Responses["DEVICE_KEY"] is { } key ? attempt with { DeviceKey = key } : attempt;
    }

    /// <summary>Ends the session of this answer.</summary>
    public void Take(string? anchor = null) => Pool.Sessions.Take(Session, anchor);
}
