using System.Globalization;
using CognitoClient.Serialization;

namespace CognitoClient.Internal.Shapes;

/// <summary>
/// Reads the timestamp formats of Smithy: epoch seconds (the protocol's default), date-time (RFC 3339) and http-date (RFC 9110).
/// </summary>
internal static partial class ShapeReader
{
    private const int TickDecimals = 7;

    private static readonly string[] HttpDateFormats = ["ddd, dd MMM yyyy HH:mm:ss 'GMT'", "ddd, dd MMM yyyy HH:mm:ss.FFFFFFF 'GMT'"];

    public static DateTimeOffset? ReadTimestamp(this ref JsonInput input)
    {
        if (!StartsNumber(ref input))
        {
            return null;
        }

        if (!input.TryReadPlainNumber(out var ticks, out var decimals))
        {
            return ReadUnusualTimestamp(ref input);
        }

        for (; decimals < TickDecimals; decimals++)
        {
            ticks *= 10;
        }

        return DateTimeOffset.UnixEpoch.AddTicks(ticks);
    }

    private static DateTimeOffset? ReadUnusualTimestamp(ref JsonInput input)
    {
        var number = input.OpenValue();
        if (!number.TryGetDecimal(out var seconds)
            || seconds < DateTimeOffset.MinValue.ToUnixTimeSeconds()
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            input.IsNot("epoch seconds", "a number outside the years 1 to 9999");
            return null;
        }

        input.Pass(number);
        return DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond));
    }

    public static DateTimeOffset? ReadDateTime(this ref JsonInput input)
    {
        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return input.ReadString() is not { } text
            || (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Styles, out var value)
                && !input.IsNot("a date-time (RFC 3339)", "other text"))
                ? null
                : value;
    }

    public static DateTimeOffset? ReadHttpDate(this ref JsonInput input)
    {
        return input.ReadString() is not { } text
            || (!DateTimeOffset.TryParseExact(
                    text, HttpDateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value)
                && !input.IsNot("an http-date (RFC 9110)", "other text"))
                    ? null
                    : value;
    }
}
