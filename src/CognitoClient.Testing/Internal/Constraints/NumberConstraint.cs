using System.Text.Json;

namespace CognitoClient.Testing.Internal.Constraints;

/// <summary>The constraints of an integer.</summary>
internal sealed record NumberConstraint(long Min = long.MinValue, long Max = long.MaxValue) : ValueConstraint
{
    public override void Check(JsonElement value, string path, ViolationList violations)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number))
        {
            Check(number, path, violations);
        }
    }

    public void Check(long number, string path, ViolationList violations)
    {
        if (number < Min)
        {
            violations.Add(path, $"{number}", $"Member must have value greater than or equal to {Min}");
        }

        if (number > Max)
        {
            violations.Add(path, $"{number}", $"Member must have value less than or equal to {Max}");
        }
    }
}
