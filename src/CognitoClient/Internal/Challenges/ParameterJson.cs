using System.Buffers;
using System.Text;
using System.Text.Json;

namespace CognitoClient.Internal.Challenges;

/// <summary>Reads and writes lists and maps as JSON in a challenge parameter. Unreadable JSON counts as empty.</summary>
internal static class ParameterJson
{
    /// <summary>Reads a list of strings; a single string counts as a list of one. Items that are not strings are skipped.</summary>
    public static IReadOnlyList<string> ReadList(string? json)
    {
        TryReadList(json, out var list);
        return list;
    }

    /// <summary>Reads a list of strings, and determines whether it was readable. A missing or empty value is an empty list.</summary>
    public static bool TryReadList(string? json, out IReadOnlyList<string> list)
    {
        var parsed = Parse(json);
        JsonElement[] items = parsed switch
        {
            { ValueKind: JsonValueKind.Array } array => [.. array.EnumerateArray()],
            { } single => [single],
            null => [],
        };
        list = [.. items.Select(GetString).OfType<string>()];
        return parsed is null ? string.IsNullOrEmpty(json) : list.Count == items.Length;
    }

    /// <summary>Determines whether a string is a JSON object.</summary>
    public static bool IsObject(string? json) => Parse(json) is { ValueKind: JsonValueKind.Object };

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

    /// <summary>Writes a list of strings.</summary>
    public static string WriteList(IEnumerable<string> values) => Write(writer =>
    {
        writer.WriteStartArray();
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    });

    /// <summary>Writes an object whose values are strings.</summary>
    public static string WriteMap(IReadOnlyDictionary<string, string> map) => Write(writer =>
    {
        writer.WriteStartObject();
        foreach (var (name, value) in map)
        {
            writer.WriteString(name, value);
        }

        writer.WriteEndObject();
    });

    private static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
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
