using System.Globalization;
using System.Text.Json;
using CognitoClient.Serialization;

namespace CognitoClient.Internal.Shapes;

/// <summary>Writes single values.</summary>
internal static partial class ShapeWriter
{
    public static void WriteString(ref JsonOutput output, string value)
    {
        if (value is null)
        {
            throw NullItem(ref output);
        }

        try
        {
            output.WriteText(value);
        }
        catch (ArgumentException exception)
        {
            throw InItem(ref output, exception);
        }
    }

    public static void WriteBoolean(ref JsonOutput output, bool value) => output.WriteRaw(value ? "true"u8 : "false"u8);

    public static void WriteByte(ref JsonOutput output, sbyte value) => output.WriteNumber(value);

    public static void WriteShort(ref JsonOutput output, short value) => output.WriteNumber(value);

    public static void WriteInteger(ref JsonOutput output, int value) => output.WriteNumber(value);

    public static void WriteLong(ref JsonOutput output, long value) => output.WriteNumber(value);

    public static void WriteFloat(ref JsonOutput output, float value)
    {
        if (float.IsFinite(value))
        {
            output.WriteNumber(value);
        }
        else
        {
            WriteDouble(ref output, value);
        }
    }

    public static void WriteDouble(ref JsonOutput output, double value)
    {
        if (double.IsFinite(value))
        {
            output.WriteNumber(value);
        }
        else
        {
            output.WriteRaw(double.IsNaN(value) ? "\"NaN\""u8 : value > 0 ? "\"Infinity\""u8 : "\"-Infinity\""u8);
        }
    }

    public static void WriteBlob(ref JsonOutput output, ReadOnlyMemory<byte> value) => output.WriteBase64(value.Span);

    public static void WriteDocument(ref JsonOutput output, JsonElement value)
    {
        try
        {
            output.WriteElement(value);
        }
        catch (InvalidOperationException exception) when (exception is not ObjectDisposedException)
        {
            // The framework's message could quote the document.
            throw new ArgumentException("The document contains a string that is not valid Unicode.");
        }
    }

    public static void WriteShape(ref JsonOutput output, IJsonShape value) => (value ?? throw NullItem(ref output)).Write(ref output);

    public static void WriteEnum<T>(ref JsonOutput output, T value)
        where T : struct, IStringEnumShape<T> =>
        WriteString(ref output, value.Value.Length > 0 ? value.Value : throw ItemIs(ref output, "not set"));

    public static void WriteIntEnum<T>(ref JsonOutput output, T value)
        where T : struct, IIntEnumShape<T> => output.WriteNumber(value.Value);

    private static void WriteKey(ref JsonOutput output, string key)
    {
        if (key is null)
        {
            throw NullKey(ref output);
        }

        try
        {
            output.WriteKey(key);
        }
        catch (ArgumentException exception)
        {
            throw InItem(ref output, exception);
        }
    }

    private static ArgumentException NullKey(ref JsonOutput output)
    {
        var path = WrittenPath.OfItem(ref output);
        return new($"{path} has a key that is null.", path);
    }

    private static ArgumentException NullItem(ref JsonOutput output) => ItemIs(ref output, "null");

    private static ArgumentException ItemIs(ref JsonOutput output, string state)
    {
        var path = WrittenPath.OfItem(ref output);
        return new($"{path} is {state}.", path);
    }

    private static ArgumentException InItem(ref JsonOutput output, ArgumentException exception)
    {
        var path = WrittenPath.OfItem(ref output);
        return new($"{path}: {exception.Message}", path, exception);
    }

    /// <summary>Writes epoch seconds, with up to three decimals: the precision of the protocol is one millisecond.</summary>
    public static void WriteTimestamp(ref JsonOutput output, DateTimeOffset value)
    {
        var milliseconds = value.ToUnixTimeMilliseconds();
        if (milliseconds % 1000 == 0)
        {
            output.WriteNumber(milliseconds / 1000);
        }
        else
        {
            output.WriteNumber(milliseconds / 1000m);
        }
    }

    public static void WriteDateTime(ref JsonOutput output, DateTimeOffset value) =>
        output.WriteText(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture));

    public static void WriteHttpDate(ref JsonOutput output, DateTimeOffset value) =>
        output.WriteText(value.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture));
}
