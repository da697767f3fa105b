using System.Text.Json;
using CognitoClient.Serialization;

namespace CognitoClient.Internal.Shapes;

/// <summary>Creates the values of required members that a response does not contain.</summary>
/// <remarks>According to Smithy's rules for client error correction, a response without a required member is still valid.</remarks>
internal static class Missing
{
    /// <summary>A document that contains a JSON null.</summary>
    public static JsonElement Document => Read("null"u8, static (ref JsonInput input) => input.ReadDocument()!.Value);

    /// <summary>Parses JSON into a document.</summary>
    public static JsonElement Parse(ReadOnlySpan<byte> json) => Read(json, static (ref JsonInput input) => input.ReadDocument()!.Value);

    /// <summary>Creates a structure from an empty JSON object.</summary>
    public static T Shape<T>()
        where T : class, IJsonShape<T> => Read("{}"u8, T.Read);

    private static T Read<T>(ReadOnlySpan<byte> json, ReadValue<T> read)
    {
        var input = new JsonInput(json);
        return read(ref input);
    }
}
