using CognitoClient.Serialization;

namespace CognitoClient.Internal.Shapes;

/// <summary>Reads numbers. In Smithy, NaN and infinities are strings.</summary>
internal static partial class ShapeReader
{
    public static sbyte? ReadByte(this ref JsonInput input) =>
        (sbyte?)ReadIn(ref input, sbyte.MinValue, sbyte.MaxValue, "an 8-bit integer");

    public static short? ReadShort(this ref JsonInput input) =>
        (short?)ReadIn(ref input, short.MinValue, short.MaxValue, "a 16-bit integer");

    public static int? ReadInteger(this ref JsonInput input) => (int?)ReadIn(ref input, int.MinValue, int.MaxValue, "a 32-bit integer");

    public static long? ReadLong(this ref JsonInput input) => ReadIn(ref input, long.MinValue, long.MaxValue, "a 64-bit integer");

    public static float? ReadFloat(this ref JsonInput input) => (float?)input.ReadDouble();

    public static double? ReadDouble(this ref JsonInput input)
    {
        if (input.First != '"')
        {
            return StartsNumber(ref input) ? ReadUsualDouble(ref input) : null;
        }

        switch (input.ReadText())
        {
            case "NaN":
                return double.NaN;
            case "Infinity":
                return double.PositiveInfinity;
            case "-Infinity":
                return double.NegativeInfinity;
            default:
                input.IsNot("a number", "a string that is none of NaN, Infinity and -Infinity");
                return null;
        }
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

        var isPlain = input.TryReadPlainNumber(out var value, out var decimals);
        if (!isPlain && ReadUnusualInteger(ref input) is { } unusual)
        {
            (isPlain, value) = (true, unusual);
        }

        if (isPlain && decimals == 0 && value >= least && value <= most)
        {
            return value;
        }

        input.IsNot(expected, "a number that is not one");
        return null;
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

        return input.First is (byte)'-' or (>= (byte)'0' and <= (byte)'9') || input.IsNot("a number", KindOf(input.First));
    }
}
