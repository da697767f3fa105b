using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using CognitoClient.Internal.Shapes;

namespace CognitoClient.Serialization;

/// <summary>
/// Lets <see cref="JsonSerializer"/> and source-generated contexts read and write a shape in the service's own JSON form.
/// </summary>
/// <typeparam name="T">The shape.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ShapeJsonConverter<T> : JsonConverter<T>
    where T : class, IJsonShape<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // A reader that an application hands over has options of its own.
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
