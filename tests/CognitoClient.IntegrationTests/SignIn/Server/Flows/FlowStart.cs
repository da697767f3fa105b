namespace CognitoClient.IntegrationTests.SignIn.Server.Flows;

/// <summary>What a flow starts with.</summary>
internal sealed record FlowStart(AppClient Client, string Flow, Parameters Parameters, string? Session)
{
    /// <summary>The user who is named, with the secret hash over that name checked.</summary>
    public Attempt Attempt(UserPool pool)
    {
        var name = Parameters.Required("USERNAME");
        Client.CheckSecretHash(Parameters["SECRET_HASH"], name);
        var user = pool.UserOf(name, Client);
        return new(user, Client) { Flow = Flow, DeviceKey = Parameters["DEVICE_KEY"], ByAlias = name != user.Username };
    }
}
