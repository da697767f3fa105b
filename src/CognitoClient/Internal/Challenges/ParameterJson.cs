using System.Text.Json;

namespace CognitoClient.Internal.Challenges;

/// <summary>Reads lists and maps that the service sends as JSON in a challenge parameter. Unreadable JSON counts as empty.</summary>
internal static class ParameterJson
{
    /// <summary>Reads a list of strings; a single string counts as a list of one.</summary>
    public static IReadOnlyList<string> ReadList(string? json) => Parse(json) switch
    {
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(GetString).OfType<string>()],
        { } single when GetString(single) is { } value => [value],
        _ => [],
    };

    /// <summary>Reads the members of an object whose values are strings.</summary>
    public static IReadOnlyDictionary<string, string> ReadMap(string? json)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Parse(json) is { ValueKind: JsonValueKind.Object } members)
        {
            foreach (var member in members.EnumerateObject())
            {
                if (GetString(member.Value) is { } value)
                {
                    map[member.Name] = value;
                }
            }
        }

        return map.AsReadOnly();
    }

    private static string? GetString(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement? Parse(string? json)
    {
        try
        {
            return string.IsNullOrEmpty(json) ? null : JsonElement.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
