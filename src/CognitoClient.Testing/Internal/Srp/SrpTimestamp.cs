using System.Globalization;

namespace CognitoClient.Testing.Internal.Srp;

/// <summary>Reads TIMESTAMP.</summary>
internal static class SrpTimestamp
{
    // FACTS-SERVER 9 [R]: no zero before the day, and the right weekday.
    private const string Format = "ddd MMM d HH:mm:ss 'UTC' yyyy";

    public static bool TryParse(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(
            text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time)
        && time.ToString(Format, CultureInfo.InvariantCulture) == text;
}
