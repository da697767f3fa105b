using System.Text.Json.Nodes;

namespace CognitoClient.IntegrationTests.SignIn.JavaScript;

/// <summary>What a scenario came to.</summary>
internal sealed class JavaScriptOutcome(JsonObject json)
{
    /// <summary>The challenges, successes and errors, in order.</summary>
    public IReadOnlyList<string> Steps => [.. json["steps"]!.AsArray().Select(step => step!.GetValue<string>())];

    public string? AccessToken => json["accessToken"]?.GetValue<string>();

    public JsonNode? this[string name] => json[name];
}
