using System.Globalization;
using System.Text.Json;
using CognitoClient.Serialization;

namespace CognitoClient.Internal.Shapes;

/// <summary>The three timestamp formats of Smithy: epoch seconds (the protocol's own), date-time (RFC 3339) and http-date (RFC 9110).</summary>
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

    private static DateTimeOffset ReadUnusualTimestamp(ref JsonInput input)
    {
        var number = input.OpenValue();
        if (!number.TryGetDecimal(out var seconds)
            || seconds < DateTimeOffset.MinValue.ToUnixTimeSeconds()
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            throw new JsonException("expected epoch seconds, found a number outside the years 1 to 9999");
        }

        input.Pass(number);
        return DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond));
    }

    public static DateTimeOffset? ReadDateTime(this ref JsonInput input) => input.ReadString() is not { } text
        ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var value)
            ? value
            : throw new JsonException("expected a date-time (RFC 3339), found other text");

    public static DateTimeOffset? ReadHttpDate(this ref JsonInput input) => input.ReadString() is not { } text
        ? null
        : DateTimeOffset.TryParseExact(text, HttpDateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value)
            ? value
            : throw new JsonException("expected an http-date (RFC 9110), found other text");
}
