using System.Text.Json.Nodes;
using CognitoClient.IntegrationTests.SignIn.Server;
using CognitoClient.IntegrationTests.SignIn.Server.Users;

namespace CognitoClient.EndToEndTests.JavaScript;

/// <summary>What a scenario came to.</summary>
internal sealed class JavaScriptOutcome(JsonObject json)
{
    /// <summary>The challenges, successes and errors, in order.</summary>
    public IReadOnlyList<string> Steps => [.. json["steps"]!.AsArray().Select(step => step!.GetValue<string>())];

    public JsonNode? this[string name] => json[name];

    /// <summary>That the last access token is one of a user's, by the server's own word.</summary>
    public void AssertSignedIn(UserPoolServer server, User user)
    {
        var call = new Call("GetUser", new() { ["AccessToken"] = json["accessToken"]!.GetValue<string>() }, IsSigned: false);
        Assert.Same(user, server.Pool.Tokens.GrantOf(call).User);
    }
}
