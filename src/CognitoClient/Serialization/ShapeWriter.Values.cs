using System.Globalization;
using System.Text.Json;

namespace CognitoClient.Serialization;

/// <summary>Single values: what stands in lists and maps, and what needs a form of its own.</summary>
internal static partial class ShapeWriter
{
    public static void WriteString(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value ?? throw NullItem());

    public static void WriteBoolean(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    public static void WriteByte(Utf8JsonWriter writer, sbyte value) => writer.WriteNumberValue(value);

    public static void WriteShort(Utf8JsonWriter writer, short value) => writer.WriteNumberValue(value);

    public static void WriteInteger(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    public static void WriteLong(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);

    public static void WriteFloat(Utf8JsonWriter writer, float value)
    {
        if (float.IsFinite(value))
            writer.WriteNumberValue(value);
        else
            WriteDouble(writer, value);
    }

    public static void WriteDouble(Utf8JsonWriter writer, double value)
    {
        if (double.IsFinite(value))
            writer.WriteNumberValue(value);
        else
            writer.WriteStringValue(double.IsNaN(value) ? "NaN"u8 : value > 0 ? "Infinity"u8 : "-Infinity"u8);
    }

    public static void WriteBlob(Utf8JsonWriter writer, ReadOnlyMemory<byte> value) => writer.WriteBase64StringValue(value.Span);

    public static void WriteDocument(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
            writer.WriteNullValue();
        else
            value.WriteTo(writer);
    }

    public static void WriteShape(Utf8JsonWriter writer, IJsonShape value) => (value ?? throw NullItem()).Write(writer);

    public static void WriteEnum<T>(Utf8JsonWriter writer, T value)
        where T : struct, IStringEnumShape<T> =>
        writer.WriteStringValue(value.Value.Length > 0 ? value.Value : throw new ArgumentException("A list or map holds an enumeration without a value."));

    public static void WriteIntEnum<T>(Utf8JsonWriter writer, T value)
        where T : struct, IIntEnumShape<T> => writer.WriteNumberValue(value.Value);

    private static ArgumentException NullItem() => new("A list or map holds a null.");

    /// <summary>Epoch seconds, with milliseconds where there are any: the protocol knows no finer.</summary>
    public static void WriteTimestamp(Utf8JsonWriter writer, DateTimeOffset value)
    {
        var milliseconds = value.ToUnixTimeMilliseconds();
        if (milliseconds % 1000 == 0)
            writer.WriteNumberValue(milliseconds / 1000);
        else
            writer.WriteNumberValue(milliseconds / 1000m);
    }

    public static void WriteDateTime(Utf8JsonWriter writer, DateTimeOffset value) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture));

    public static void WriteHttpDate(Utf8JsonWriter writer, DateTimeOffset value) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture));
}
