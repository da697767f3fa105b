using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CognitoClient.IntegrationTests.Loopback.Planning;

/// <summary>JSON as text that is equal for equal trees: members in ordinal order, numbers by value; a name that comes twice stays twice.</summary>
internal static class CanonicalJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(ReadOnlyMemory<byte> utf8)
    {
        using var document = JsonDocument.Parse(utf8);
        return Of(document.RootElement);
    }

    public static string Of(string json) => Of(Encoding.UTF8.GetBytes(json));

    public static string Of(JsonElement element)
    {
        var text = new StringBuilder();
        Append(text, element, indent: "\n");
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonElement element, string indent)
    {
        var inner = $"{indent}  ";
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                foreach (var member in element.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    text.Append(inner).Append(Quote(member.Name)).Append(": ");
                    Append(text, member.Value, inner);
                }

                text.Append(indent).Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var item in element.EnumerateArray())
                {
                    text.Append(inner);
                    Append(text, item, inner);
                }

                text.Append(indent).Append(']');
                break;
            case JsonValueKind.Number:
                text.Append(element.GetDecimal().ToString("0.############################", CultureInfo.InvariantCulture));
                break;
            case JsonValueKind.String:
                text.Append(Quote(element.GetString()!));
                break;
            default:
                text.Append(element.GetRawText());
                break;
        }
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text, Options);
}
