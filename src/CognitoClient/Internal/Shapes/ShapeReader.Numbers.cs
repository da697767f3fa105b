using System.Text.Json;
using CognitoClient.Serialization;

namespace CognitoClient.Internal.Shapes;

/// <summary>Numbers. Smithy writes NaN and the infinities of floating-point numbers as strings.</summary>
internal static partial class ShapeReader
{
    public static sbyte? ReadByte(this ref JsonInput input) => (sbyte?)ReadIn(ref input, sbyte.MinValue, sbyte.MaxValue, "an 8-bit integer");

    public static short? ReadShort(this ref JsonInput input) => (short?)ReadIn(ref input, short.MinValue, short.MaxValue, "a 16-bit integer");

    public static int? ReadInteger(this ref JsonInput input) => (int?)ReadIn(ref input, int.MinValue, int.MaxValue, "a 32-bit integer");

    public static long? ReadLong(this ref JsonInput input) => ReadIn(ref input, long.MinValue, long.MaxValue, "a 64-bit integer");

    public static float? ReadFloat(this ref JsonInput input) => (float?)input.ReadDouble();

    public static double? ReadDouble(this ref JsonInput input)
    {
        if (input.First != '"')
        {
            return StartsNumber(ref input) ? ReadUsualDouble(ref input) : null;
        }

        return input.ReadText() switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            _ => throw new JsonException("expected a number, found a string that is none of NaN, Infinity and -Infinity"),
        };
    }

    private static double ReadUsualDouble(ref JsonInput input)
    {
        var number = input.OpenValue();
        var value = number.GetDouble();
        input.Pass(number);
        return value;
    }

    private static long? ReadIn(ref JsonInput input, long least, long most, string expected)
    {
        if (!StartsNumber(ref input))
        {
            return null;
        }

        if (!input.TryReadPlainNumber(out var value, out var decimals))
        {
            return ReadUnusualInteger(ref input) is { } unusual && unusual >= least && unusual <= most ? unusual : throw OutOfRange(expected);
        }

        return decimals == 0 && value >= least && value <= most ? value : throw OutOfRange(expected);
    }

    private static long? ReadUnusualInteger(ref JsonInput input)
    {
        var number = input.OpenValue();
        if (!number.TryGetInt64(out var value))
        {
            return null;
        }

        input.Pass(number);
        return value;
    }

    private static bool StartsNumber(ref JsonInput input)
    {
        if (input.TakeNull())
        {
            return false;
        }

        if (input.First is not ((byte)'-' or (>= (byte)'0' and <= (byte)'9')))
        {
            throw Unexpected(ref input, "a number");
        }

        return true;
    }

    private static JsonException OutOfRange(string expected) => new($"expected {expected}, found a number that is not one");
}
