using CognitoClient.Tests.Handlers;

namespace CognitoClient.Tests.Signing;

/// <summary>What a signature consists of, and what was signed; null where a header was absent.</summary>
internal sealed record SignedMessage(string? Authorization, string? Date, string? SecurityToken, string Body)
{
    public static SignedMessage From(SentMessage sent) =>
        new(sent.Header("Authorization"), sent.Header("X-Amz-Date"), sent.Header("X-Amz-Security-Token"), sent.Body);
}
