using System.Buffers;
using System.ComponentModel;
using System.Runtime.InteropServices;
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
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var value = JsonDocument.ParseValue(ref reader);
        var input = new JsonInput(IsStrict(options) ? JsonMarshal.GetRawUtf8Value(value.RootElement) : Rewrite(value.RootElement));
        return T.Read(ref input);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        value.Write(writer);
    }

    private static bool IsStrict(JsonSerializerOptions options) =>
        options.ReadCommentHandling == JsonCommentHandling.Disallow && !options.AllowTrailingCommas;

    /// <summary>The value without the comments and commas that an application allows.</summary>
    private static ReadOnlySpan<byte> Rewrite(JsonElement value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        value.WriteTo(writer);
        writer.Flush();
        return buffer.WrittenSpan;
    }
}
