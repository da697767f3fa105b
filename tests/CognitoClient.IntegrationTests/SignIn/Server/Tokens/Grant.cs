using CognitoClient.IntegrationTests.SignIn.Server.Users;

namespace CognitoClient.IntegrationTests.SignIn.Server.Tokens;

/// <summary>One sign-in and the tokens that come of it, all of which end together.</summary>
internal sealed class Grant(User user, AppClient client, string? deviceKey, bool byAlias, string id, DateTimeOffset time)
{
    public Lock Gate { get; } = new();

    public User User { get; } = user;

    public AppClient Client { get; } = client;

    public string? DeviceKey { get; } = deviceKey;

    /// <summary>The user signed in with an alias.</summary>
    public bool ByAlias { get; } = byAlias;

    /// <summary>The claim <c>origin_jti</c>.</summary>
    public string Id { get; } = id;

    /// <summary>The claim <c>auth_time</c>.</summary>
    public DateTimeOffset Time { get; } = time;

    public bool Revoked { get; set; }
}
