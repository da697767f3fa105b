using System.Runtime.InteropServices;
using System.Text.Json;

namespace CognitoClient.Serialization;

/// <summary>JSON that an application made: without the white space and the comments that it may have.</summary>
public ref partial struct JsonOutput
{
    // As deep as the framework's writer goes.
    private const int DeepestDocument = 1000;

    /// <exception cref="ArgumentException">It is nested too deeply.</exception>
    /// <exception cref="InvalidOperationException">A text is not valid Unicode.</exception>
    internal void WriteElement(JsonElement element, int depth = 0)
    {
        if (depth > DeepestDocument)
        {
            throw new ArgumentException("A document is nested more than 1,000 deep, which cannot be sent.");
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
                // A number keeps all its digits; true, false and null have one form only.
                WriteRaw(JsonMarshal.GetRawUtf8Value(element));
                break;
        }
    }
}
