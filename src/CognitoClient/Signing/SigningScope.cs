using System.Globalization;

namespace CognitoClient.Signing;

/// <summary>When and where a signature holds: its moment, region and service.</summary>
internal readonly record struct SigningScope
{
    public SigningScope(DateTimeOffset time, string region, string service)
    {
        Timestamp = time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
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
}
