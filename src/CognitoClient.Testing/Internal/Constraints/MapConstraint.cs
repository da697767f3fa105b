using System.Text.Json;

namespace CognitoClient.Testing.Internal.Constraints;

/// <summary>The constraints of a map. The service checks neither its keys nor its values if they are strings.</summary>
// FACTS-SERVER 1 [R]: a password of 257 characters in AuthParameters is a wrong password, not an invalid request.
internal sealed record MapConstraint(ValueConstraint Value, int Min = 0, int Max = int.MaxValue) : ValueConstraint
{
    public override bool IsSensitive => true;

    public override void Check(JsonElement value, string path, ViolationList violations)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var count = value.EnumerateObject().Count();
        if (count < Min)
        {
            violations.Add(path, null, $"Member must have length greater than or equal to {Min}");
        }

        if (count > Max)
        {
            violations.Add(path, null, $"Member must have length less than or equal to {Max}");
        }

        if (Value is StructureConstraint)
        {
            foreach (var entry in value.EnumerateObject())
            {
                Value.Check(entry.Value, $"{path}.{entry.Name}.member", violations);
            }
        }
    }
}
