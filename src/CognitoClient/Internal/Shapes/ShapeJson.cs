using System.Buffers;
using System.Text.Json;
using CognitoClient.Serialization;

namespace CognitoClient.Internal.Shapes;

/// <summary>Shapes within other JSON.</summary>
internal static class ShapeJson
{
    // Whether it is too deep is for the writer to say.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = int.MaxValue };

    /// <summary>Writes a shape as the writer wants it: indented or not, escaped by its encoder.</summary>
    public static void Write(IJsonShape shape, Utf8JsonWriter writer)
    {
        var output = new JsonOutput(null);
        try
        {
            shape.Write(ref output);
            using var document = JsonDocument.Parse(output.Written, Options);
            document.RootElement.WriteTo(writer);
        }
        finally
        {
            // Nothing here keeps one for the next text.
            if (output.Release() is { } kept)
            {
                ArrayPool<byte>.Shared.Return(kept);
            }
        }
    }
}
