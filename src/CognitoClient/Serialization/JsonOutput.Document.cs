using System.Runtime.InteropServices;
using System.Text.Json;

namespace CognitoClient.Serialization;

/// <summary>JSON that an application made: without the white space and the comments that it may have.</summary>
public ref partial struct JsonOutput
{
    /// <exception cref="InvalidOperationException">A text is not valid Unicode.</exception>
    internal void WriteElement(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                StartObject();
                foreach (JsonProperty member in element.EnumerateObject())
                {
                    WriteKey(member.Name);
                    WriteElement(member.Value);
                }

                EndObject();
                break;
            case JsonValueKind.Array:
                StartArray();
                foreach (JsonElement item in element.EnumerateArray())
                {
                    WriteElement(item);
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
