using System.Text.Json;

namespace CognitoClient.CodeGen.Import;

/// <summary>The IDs of all shapes and members in a JSON AST, including those that cannot be read.</summary>
internal static class ShapeIds
{
    public static IReadOnlySet<string> From(JsonElement root) =>
        root.TryGetProperty("shapes", out var shapes) && shapes.ValueKind == JsonValueKind.Object
            ? shapes.EnumerateObject().SelectMany(From).ToHashSet(StringComparer.Ordinal)
            : [];

    private static IEnumerable<string> From(JsonProperty shape)
    {
        yield return shape.Name;
        if (shape.Value.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (var property in shape.Value.EnumerateObject())
        {
            switch (property.Name)
            {
                case "member" or "key" or "value":
                    yield return $"{shape.Name}${property.Name}";
                    break;
                case "members" when property.Value.ValueKind == JsonValueKind.Object:
                    foreach (var member in property.Value.EnumerateObject())
                    {
                        yield return $"{shape.Name}${member.Name}";
                    }

                    break;
            }
        }
    }
}
