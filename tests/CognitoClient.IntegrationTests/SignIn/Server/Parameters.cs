using System.Text.Json.Nodes;

namespace CognitoClient.IntegrationTests.SignIn.Server;

/// <summary>The strings of <c>AuthParameters</c> or <c>ChallengeResponses</c>.</summary>
internal sealed class Parameters(JsonObject map)
{
    public IEnumerable<string> Names => map.Where(entry => entry.Value is not null).Select(entry => entry.Key);

    public string? this[string name] => map[name]?.GetValue<string>();

    public string Required(string name) => this[name] is { Length: > 0 } value ? value : throw ServiceError.Missing(name);
}
