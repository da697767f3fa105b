using System.Runtime.InteropServices;
using System.Text.Json;

namespace CognitoClient.Serialization;

/// <summary>Writes JSON documents of the application, without their white space and comments.</summary>
public ref partial struct JsonOutput
{
    // The limit of Utf8JsonWriter.
    private const int DeepestDocument = 1000;

    /// <exception cref="ArgumentException">The document is nested too deeply.</exception>
    /// <exception cref="InvalidOperationException">A string is not valid Unicode.</exception>
    internal void WriteElement(JsonElement element, int depth = 0)
    {
        if (depth == DeepestDocument && element.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            throw new ArgumentException("The document has more than 1,000 levels of nested arrays and objects.");
        }

        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                StartObject();
                foreach (var member in element.EnumerateObject())
                {
                    WriteKey(member.Name);
                    WriteElement(member.Value, depth + 1);
                }

                EndObject();
                break;
            case JsonValueKind.Array:
                StartArray();
                foreach (var item in element.EnumerateArray())
                {
                    WriteElement(item, depth + 1);
                }

                EndArray();
                break;
            case JsonValueKind.String:
                WriteText(element.GetString()!);
                break;
            case JsonValueKind.Undefined:
                WriteRaw("null"u8);
                break;
            default:
                // Numbers keep all digits.
                WriteRaw(JsonMarshal.GetRawUtf8Value(element));
                break;
        }
    }
}
