using System.Text.Json;
using CognitoClient.Model;

namespace CognitoClient.Internal.SignIn;

/// <summary>Lists and maps that the service puts into a challenge parameter as JSON text. What cannot be read counts as empty.</summary>
internal static class ParameterJson
{
    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public static IReadOnlyList<string> List(string? json) => Parse(json) switch
    {
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(Text).OfType<string>()],
        { } single when Text(single) is { } text => [text],
        _ => [],
    };

    public static IReadOnlyList<ChallengeNameType> Challenges(string? json) =>
        [.. List(json).Where(static name => name.Length > 0).Select(static name => new ChallengeNameType(name))];

    public static IReadOnlyDictionary<string, string> Map(string? json)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Parse(json) is { ValueKind: JsonValueKind.Object } members)
        {
            foreach (var member in members.EnumerateObject())
            {
                if (Text(member.Value) is { } text)
                {
                    map[member.Name] = text;
                }
            }
        }

        return map.AsReadOnly();
    }

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

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
