using System.Text.Json;

namespace CognitoClient.Serialization;

/// <summary>Numbers. Smithy writes NaN and the infinities of floating-point numbers as strings.</summary>
internal static partial class ShapeReader
{
    public static sbyte? ReadByte(this ref Utf8JsonReader reader) =>
        StartsNumber(ref reader) ? reader.TryGetSByte(out var value) ? value : throw OutOfRange("an 8-bit integer") : null;

    public static short? ReadShort(this ref Utf8JsonReader reader) =>
        StartsNumber(ref reader) ? reader.TryGetInt16(out var value) ? value : throw OutOfRange("a 16-bit integer") : null;

    public static int? ReadInteger(this ref Utf8JsonReader reader) =>
        StartsNumber(ref reader) ? reader.TryGetInt32(out var value) ? value : throw OutOfRange("a 32-bit integer") : null;

    public static long? ReadLong(this ref Utf8JsonReader reader) =>
        StartsNumber(ref reader) ? reader.TryGetInt64(out var value) ? value : throw OutOfRange("a 64-bit integer") : null;

    public static float? ReadFloat(this ref Utf8JsonReader reader) => (float?)reader.ReadDouble();

    public static double? ReadDouble(this ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
            return StartsNumber(ref reader) ? reader.GetDouble() : null;
        if (reader.ValueTextEquals("NaN"u8))
            return double.NaN;
        if (reader.ValueTextEquals("Infinity"u8))
            return double.PositiveInfinity;
        if (reader.ValueTextEquals("-Infinity"u8))
            return double.NegativeInfinity;
        throw new JsonException("expected a number, found a string that is none of NaN, Infinity and -Infinity");
    }

    private static bool StartsNumber(ref Utf8JsonReader reader)
    {
        if (IsNull(ref reader))
            return false;
        Expect(ref reader, JsonTokenType.Number, "a number");
        return true;
    }

    private static JsonException OutOfRange(string expected) => new($"expected {expected}, found a number that is not one");
}
