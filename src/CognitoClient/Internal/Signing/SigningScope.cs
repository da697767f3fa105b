using CognitoClient.Internal.Shapes;

namespace CognitoClient.Internal.Signing;

/// <summary>When and where a signature holds: its moment, region and service.</summary>
internal readonly record struct SigningScope
{
    public SigningScope(DateTimeOffset time, string region, string service)
    {
        Timestamp = string.Create(16, time.UtcDateTime, WriteTimestamp);
        Date = Timestamp[..8];
        Region = region;
        Service = service;
        Text = $"{Date}/{region}/{service}/{SigV4Signer.Terminator}";
    }

    /// <summary>The moment as <c>x-amz-date</c> has it, such as <c>20240229T235959Z</c>.</summary>
    public string Timestamp { get; }

    public string Date { get; }

    public string Region { get; }

    public string Service { get; }

    /// <summary>The credential scope, such as <c>20240229/us-east-1/cognito-idp/aws4_request</c>.</summary>
    public string Text { get; }

    // By hand: a start of the process would have to load the formats of all cultures for it.
    private static void WriteTimestamp(Span<char> text, DateTime time)
    {
        WriteDigits(text[..4], time.Year);
        WriteDigits(text[4..6], time.Month);
        WriteDigits(text[6..8], time.Day);
        text[8] = 'T';
        WriteDigits(text[9..11], time.Hour);
        WriteDigits(text[11..13], time.Minute);
        WriteDigits(text[13..15], time.Second);
        text[15] = 'Z';
    }

    private static void WriteDigits(Span<char> text, int number)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            text[i] = (char)('0' + (number % 10));
            number /= 10;
        }
    }
}
