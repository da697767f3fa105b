using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CognitoClient.Serialization;

namespace CognitoClient.Internal.Shapes;

/// <summary>Compares JSON in which the names of sensitive members are marked.</summary>
internal static class MarkedJson
{
    private const string Redacted = "***";

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Adds the differences between two values.</summary>
    public static void Compare(JsonElement? expected, JsonElement? actual, string path, List<JsonDifference> differences)
    {
        switch (expected, actual)
        {
            case ({ ValueKind: JsonValueKind.Object } one, { ValueKind: JsonValueKind.Object } other):
                CompareMembers(one, other, path, differences);
                break;
            case ({ ValueKind: JsonValueKind.Array } one, { ValueKind: JsonValueKind.Array } other):
                for (var i = 0; i < Math.Max(one.GetArrayLength(), other.GetArrayLength()); i++)
                {
                    Compare(ItemOf(one, i), ItemOf(other, i), $"{path}[{i}]", differences);
                }

                break;
            case ({ } one, { } other) when JsonElement.DeepEquals(one, other):
                break;
            default:
                differences.Add(new(path, TextOf(expected), TextOf(actual), IsSensitive: false));
                break;
        }
    }

    private static void CompareMembers(JsonElement expected, JsonElement actual, string path, List<JsonDifference> differences)
    {
        var names = expected.EnumerateObject().Concat(actual.EnumerateObject()).Select(member => member.Name).Distinct();
        foreach (var name in names)
        {
            var one = MemberOf(expected, name);
            var other = MemberOf(actual, name);
            if (!IsSensitive(name))
            {
                Compare(one, other, $"{path}.{name}", differences);
            }
            else if (one is null || other is null || !JsonElement.DeepEquals(one.Value, other.Value))
            {
                differences.Add(new($"{path}.{PlainName(name)}", null, null, IsSensitive: true));
            }
        }
    }

    private static JsonElement? MemberOf(JsonElement value, string name) => value.TryGetProperty(name, out var member) ? member : null;

    private static JsonElement? ItemOf(JsonElement list, int index) => index < list.GetArrayLength() ? list[index] : null;

    private static bool IsSensitive(string name) => name.StartsWith(JsonOutput.SensitiveMark, StringComparison.Ordinal);

    private static string PlainName(string name) => IsSensitive(name) ? name[JsonOutput.SensitiveMark.Length..] : name;

    private static string? TextOf(JsonElement? value)
    {
        if (value is not { } shown)
        {
            return null;
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Readable))
        {
            Write(writer, shown);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    writer.WritePropertyName(PlainName(member.Name));
                    if (IsSensitive(member.Name))
                    {
                        writer.WriteStringValue(Redacted);
                    }
                    else
                    {
                        Write(writer, member.Value);
                    }
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}

/// <summary>A difference between two JSON values.</summary>
/// <param name="Path">The path of the value.</param>
/// <param name="Expected">The value in the expected JSON, with sensitive members redacted; null if absent or sensitive.</param>
/// <param name="Actual">The value in the actual JSON, likewise.</param>
/// <param name="IsSensitive">True if the value is sensitive.</param>
internal readonly record struct JsonDifference(string Path, string? Expected, string? Actual, bool IsSensitive);
