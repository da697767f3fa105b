using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CognitoClient.IntegrationTests.Loopback.Planning;

/// <summary>
/// JSON as text that is equal for equal trees: members in ordinal order, numbers by value; a name that comes twice stays twice.
/// </summary>
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
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = element.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal);
                AppendParts(text, "{", members.Select(member => ($"{Quote(member.Name)}: ", member.Value)), "}", indent);
                break;
            case JsonValueKind.Array:
                AppendParts(text, "[", element.EnumerateArray().Select(item => ("", item)), "]", indent);
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

    private static void AppendParts(
        StringBuilder text, string open, IEnumerable<(string Name, JsonElement Value)> parts, string close, string indent)
    {
        var separator = $"{open}{indent}  ";
        foreach (var (name, value) in parts)
        {
            text.Append(separator).Append(name);
            Append(text, value, $"{indent}  ");
            separator = $",{indent}  ";
        }

        text.Append(separator[0] == ',' ? indent : open).Append(close);
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text, Options);
}
