namespace CognitoClient.Internal.Credentials;

/// <summary>An access key ID, masked except for its last characters.</summary>
internal static class MaskedKeyId
{
    private const int Readable = 4;

    public static string From(string accessKeyId) => accessKeyId.Length <= 2 * Readable
        ? new string('*', accessKeyId.Length)
        : string.Concat(new string('*', accessKeyId.Length - Readable), accessKeyId.AsSpan(accessKeyId.Length - Readable));
}
