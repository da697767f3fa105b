using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CognitoClient.Serialization;

/// <summary>Lets <see cref="JsonSerializer"/> and source-generated contexts read and write a shape in the service's own JSON form.</summary>
/// <typeparam name="T">The shape.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ShapeJsonConverter<T> : JsonConverter<T>
    where T : class, IJsonShape<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        value.Write(writer);
    }
}
