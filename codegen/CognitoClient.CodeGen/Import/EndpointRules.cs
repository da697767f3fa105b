using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CognitoClient.CodeGen.Model;
using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Import;

/// <summary>Compares the endpoint rules of a model with those that the client implements.</summary>
/// <remarks>The client implements the rules by hand. Their fingerprint is in the customizations.</remarks>
internal static class EndpointRules
{
    private const string RuleSet = "smithy.rules#endpointRuleSet";
    private const string CompiledRules = "smithy.rules#endpointBdd";

    /// <summary>Returns the faults of the rules. A model without rules, such as the one in the repository, has none.</summary>
    public static IEnumerable<string> Faults(JsonElement root, ServiceShape service)
    {
        if (ServiceRules.Runtime(service, "endpointRules") is not { } expected
            || !root.GetProperty("shapes").TryGetProperty($"{service.Id}", out var shape)
            || !shape.TryGetProperty("traits", out var traits)
            || traits.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        if (!traits.TryGetProperty(RuleSet, out var rules))
        {
            if (traits.TryGetProperty(CompiledRules, out _))
            {
                yield return $"{service.Id}: the endpoint rules cannot be compared, because the model has only {CompiledRules}.";
            }
        }
        else if (Fingerprint(rules) is var found && found != expected)
        {
            yield return $"{service.Id}: the endpoint rules are not those that the client implements. Change the client's endpoints, and "
                + $"set endpointRules in customizations.json to {found}.";
        }
    }

    /// <summary>Returns a hash of the rules, which does not depend on their documentation or the order of names.</summary>
    public static string Fingerprint(JsonElement rules)
    {
        var text = new StringBuilder();
        Append(text, rules);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Append(StringBuilder text, JsonElement node)
    {
        switch (node.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                foreach (var property in node.EnumerateObject()
                    .Where(property => property.Name != "documentation")
                    .OrderBy(property => property.Name, StringComparer.Ordinal))
                {
                    text.Append(property.Name).Append(':');
                    Append(text, property.Value);
                }

                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var item in node.EnumerateArray())
                {
                    Append(text, item);
                }

                text.Append(']');
                break;
            default:
                text.Append(JsonSerializer.Serialize(node)).Append(',');
                break;
        }
    }
}
