using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using CognitoClient.Internal.Shapes;

namespace CognitoClient.Serialization;

/// <summary>
/// Converts a record to and from the service's JSON, with reflection and with source-generated contexts.
/// </summary>
/// <typeparam name="T">The type of the record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ShapeJsonConverter<T> : JsonConverter<T>
    where T : class, IJsonShape<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // The application's reader may have other options.
        var allowed = reader.CurrentState.Options;
        using var value = JsonDocument.ParseValue(ref reader);
        var json = JsonMarshal.GetRawUtf8Value(value.RootElement);
        var input = new JsonInput(LenientJson.IsAllowed(allowed) ? LenientJson.Blank(json, allowed) : json);
        return T.Read(ref input);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ShapeJson.Write(value, writer);
    }
}
