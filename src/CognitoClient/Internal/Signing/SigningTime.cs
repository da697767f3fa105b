using System.Globalization;

namespace CognitoClient.Internal.Signing;

/// <summary>The time of a signature in the format of <c>x-amz-date</c>: <c>20240229T235959Z</c>.</summary>
internal static class SigningTime
{
    public const string Header = "x-amz-date";

    private const string Pattern = "yyyyMMdd'T'HHmmss'Z'";

    // Formatting with a pattern would load culture data at the start.
    public static string Format(DateTimeOffset time) => string.Create(Pattern.Length - 4, time.UtcDateTime, static (text, time) =>
    {
        WriteDigits(text[..4], time.Year);
        WriteDigits(text[4..6], time.Month);
        WriteDigits(text[6..8], time.Day);
        text[8] = 'T';
        WriteDigits(text[9..11], time.Hour);
        WriteDigits(text[11..13], time.Minute);
        WriteDigits(text[13..15], time.Second);
        text[15] = 'Z';
    });

    /// <summary>The time at which a message was signed; null if it is not signed.</summary>
    public static DateTimeOffset? Read(HttpRequestMessage request) =>
        request.Headers.NonValidated.TryGetValues(Header, out var values)
            && DateTimeOffset.TryParseExact(
                values.ToString(), Pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;

    private static void WriteDigits(Span<char> text, int number)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            text[i] = (char)('0' + (number % 10));
            number /= 10;
        }
    }
}
