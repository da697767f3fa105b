namespace CognitoClient.Internal.Credentials;

/// <summary>An access key's id with only its end readable: enough to tell two keys apart.</summary>
internal static class MaskedKeyId
{
    private const int Readable = 4;

    public static string From(string accessKeyId) => accessKeyId.Length <= 2 * Readable
        ? new string('*', accessKeyId.Length)
        : string.Concat(new string('*', accessKeyId.Length - Readable), accessKeyId.AsSpan(accessKeyId.Length - Readable));
}
