using System.Buffers;
using System.Text.Json;
using CognitoClient.Serialization;

namespace CognitoClient.Internal.Shapes;

/// <summary>Writes shapes within other JSON.</summary>
internal static class ShapeJson
{
    // The writer checks the depth.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = int.MaxValue };

    /// <summary>Writes a shape with the writer's indentation and escaping.</summary>
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
            // No buffer is kept for the next call.
            if (output.Release() is { } kept)
            {
                ArrayPool<byte>.Shared.Return(kept);
            }
        }
    }
}
