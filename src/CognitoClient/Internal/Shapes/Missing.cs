using System.Text.Json;
using CognitoClient.Serialization;

namespace CognitoClient.Internal.Shapes;

/// <summary>
/// What stands for a required member that an answer leaves out, after Smithy's rules for client error correction:
/// an answer that lacks a field is still an answer.
/// </summary>
internal static class Missing
{
    /// <summary>A JSON null.</summary>
    public static JsonElement Document => Read("null"u8, static (ref JsonInput input) => input.ReadDocument()!.Value);

    /// <summary>The document that a JSON text holds.</summary>
    public static JsonElement Parse(ReadOnlySpan<byte> json) => Read(json, static (ref JsonInput input) => input.ReadDocument()!.Value);

    /// <summary>A structure of which nothing was sent.</summary>
    public static T Shape<T>()
        where T : class, IJsonShape<T> => Read("{}"u8, T.Read);

    private static T Read<T>(ReadOnlySpan<byte> json, ReadValue<T> read)
    {
        var input = new JsonInput(json);
        return read(ref input);
    }
}
