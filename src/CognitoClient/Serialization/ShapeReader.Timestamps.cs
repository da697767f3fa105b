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
        if (reader.TryGetDecimal(out var seconds)
            && seconds >= DateTimeOffset.MinValue.ToUnixTimeSeconds()
            && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond));
        }

        throw new JsonException("expected epoch seconds, found a number outside the years 1 to 9999");
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
