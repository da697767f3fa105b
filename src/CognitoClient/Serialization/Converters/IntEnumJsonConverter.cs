using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CognitoClient.Serialization;

/// <summary>Converts an open enumeration of integers to and from a JSON number.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class IntEnumJsonConverter<T> : JsonConverter<T>
    where T : struct, IIntEnumShape<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value)
            ? T.Create(value)
            : throw new JsonException("expected a 32-bit integer");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value.Value);
    }
}
