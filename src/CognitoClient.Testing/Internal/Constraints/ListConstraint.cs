using System.Globalization;
using System.Text.Json;

namespace CognitoClient.Testing.Internal.Constraints;

/// <summary>The constraints of a list and its items.</summary>
internal sealed record ListConstraint(ValueConstraint Item, int Min = 0, int Max = int.MaxValue) : ValueConstraint
{
    public override bool IsSensitive => Item is StructureConstraint || Item.IsSensitive;

    public override void Check(JsonElement value, string path, ViolationList violations)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        var length = value.GetArrayLength();
        if (length < Min)
        {
            violations.Add(path, Shown(value), $"Member must have length greater than or equal to {Min}");
        }

        if (length > Max)
        {
            violations.Add(path, Shown(value), $"Member must have length less than or equal to {Max}");
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            index++;
            var itemPath = string.Create(CultureInfo.InvariantCulture, $"{path}.{index}.member");
            if (item.ValueKind == JsonValueKind.Null)
            {
                violations.AddMissing(itemPath);
            }
            else
            {
                Item.Check(item, itemPath, violations);
            }
        }
    }

    private string? Shown(JsonElement value) =>
        IsSensitive ? null : $"[{string.Join(", ", value.EnumerateArray().Select(item => item.ToString()))}]";
}
