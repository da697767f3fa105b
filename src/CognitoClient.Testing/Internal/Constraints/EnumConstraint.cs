using System.Text.Json;
using CognitoClient.Testing.Internal.Rules;

namespace CognitoClient.Testing.Internal.Constraints;

/// <summary>The values of an enumeration of strings.</summary>
internal sealed record EnumConstraint : ValueConstraint
{
    private readonly string[] _values;

    public EnumConstraint(params string[] values) => _values = EnumRules.InOrderOfService(values);

    public override void Check(JsonElement value, string path, ViolationList violations)
    {
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { } text
            && !_values.Contains(text) && !EnumRules.IsAccepted(text))
        {
            violations.Add(path, text, $"Member must satisfy enum value set: [{string.Join(", ", _values)}]");
        }
    }
}
