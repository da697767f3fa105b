using System.Globalization;
using System.Text.Json;

namespace CognitoClient.Serialization;

/// <summary>The three timestamp formats of Smithy: epoch seconds (the protocol's own), date-time (RFC 3339) and http-date (RFC 9110).</summary>
internal static partial class ShapeReader
{
    public static DateTimeOffset? ReadTimestamp(this ref Utf8JsonReader reader)
    {
        if (!StartsNumber(ref reader))
            return null;
        if (!reader.HasValueSequence && TryReadTicks(reader.ValueSpan, out var ticks))
            return DateTimeOffset.UnixEpoch.AddTicks(ticks);
        if (reader.TryGetDecimal(out var seconds)
            && seconds >= DateTimeOffset.MinValue.ToUnixTimeSeconds()
            && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond));
        }

        throw new JsonException("expected epoch seconds, found a number outside the years 1 to 9999");
    }

    /// <summary>Reads what the service writes: a few digits, perhaps with a fraction. Anything else is left to the general case.</summary>
    private static bool TryReadTicks(ReadOnlySpan<byte> number, out long ticks)
    {
        // The year 5138 and tenths of a microsecond.
        const int MostDigits = 11, MostDecimals = 7;

        ticks = 0;
        var decimals = -1;
        foreach (var character in number)
        {
            if (character == '.' && decimals < 0)
                decimals = 0;
            else if (!char.IsAsciiDigit((char)character) || decimals == MostDecimals)
                return false;
            else
            {
                ticks = (ticks * 10) + (character - '0');
                decimals += decimals < 0 ? 0 : 1;
            }
        }

        if (number.Length - Math.Max(decimals + 1, 0) > MostDigits)
            return false;
        for (var i = Math.Max(decimals, 0); i < MostDecimals; i++)
            ticks *= 10;
        return true;
    }

    public static DateTimeOffset? ReadDateTime(this ref Utf8JsonReader reader) => reader.ReadString() is not { } text
        ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var value)
            ? value
            : throw new JsonException("expected a date-time (RFC 3339), found other text");

    public static DateTimeOffset? ReadHttpDate(this ref Utf8JsonReader reader) => reader.ReadString() is not { } text
        ? null
        : DateTimeOffset.TryParseExact(text, HttpDateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value)
            ? value
            : throw new JsonException("expected an http-date (RFC 9110), found other text");

    private static readonly string[] HttpDateFormats = ["ddd, dd MMM yyyy HH:mm:ss 'GMT'", "ddd, dd MMM yyyy HH:mm:ss.FFFFFFF 'GMT'"];
}
