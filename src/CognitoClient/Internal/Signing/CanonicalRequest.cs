namespace CognitoClient.Internal.Signing;

/// <summary>The form of a request that a signature covers. It holds the session token: never to be logged.</summary>
internal static class CanonicalRequest
{
    /// <param name="output">Where the canonical request goes.</param>
    /// <param name="method">The HTTP method, in upper case.</param>
    /// <param name="path">The path as sent.</param>
    /// <param name="query">The query as sent, without its question mark.</param>
    /// <param name="headers">The headers to sign.</param>
    /// <param name="body">The bytes that are sent.</param>
    /// <param name="normalizePath">Remove dot segments and repeated slashes, as every service but S3 expects.</param>
    public static void Write(
        SigningBuffer output,
        string method,
        string path,
        string query,
        CanonicalHeaders headers,
        ReadOnlySpan<byte> body,
        bool normalizePath = true)
    {
        output.AppendLine(method);
        output.AppendLine(CanonicalUri.Path(path, normalizePath));
        output.AppendLine(CanonicalUri.Query(query));
        headers.WriteTo(output);
        output.AppendLine(""u8);
        output.AppendLine(headers.Names);
        output.AppendHash(body);
    }
}
