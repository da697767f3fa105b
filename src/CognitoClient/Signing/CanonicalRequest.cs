namespace CognitoClient.Signing;

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
        WriteLine(output, method);
        WriteLine(output, CanonicalUri.Path(path, normalizePath));
        WriteLine(output, CanonicalUri.Query(query));
        headers.WriteTo(output);
        output.Append('\n');
        WriteLine(output, headers.Names);
        output.AppendHash(body);
    }

    private static void WriteLine(SigningBuffer output, string text)
    {
        output.Append(text);
        output.Append('\n');
    }
}
