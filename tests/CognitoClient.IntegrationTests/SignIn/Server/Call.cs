using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CognitoClient.IntegrationTests.SignIn.Server;

/// <summary>One call: its operation and its body.</summary>
/// <param name="IsSigned">Whether it carries a signature that holds.</param>
internal sealed record Call(string Operation, JsonObject Body, bool IsSigned)
{
    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public bool IsAdmin => Operation.StartsWith("Admin", StringComparison.Ordinal);

    /// <summary>Whether a text stands anywhere in the body.</summary>
    public bool Holds(string text) => Body.ToJsonString(Unescaped).Contains(text, StringComparison.Ordinal);

    public string? Text(string name) => Body[name]?.GetValue<string>();

    public string Required(string name) => Text(name) ?? throw ServiceError.Missing(name);

    /// <summary>The strings of a map; one that is null counts as absent.</summary>
    public Parameters Map(string name) => new(Body[name] as JsonObject ?? []);

    /// <summary>Attributes as name and value.</summary>
    public IEnumerable<(string Name, string Value)> Attributes(string name) =>
        (Body[name] as JsonArray ?? []).Select(item => (item!["Name"]!.GetValue<string>(), item["Value"]?.GetValue<string>() ?? ""));
}
