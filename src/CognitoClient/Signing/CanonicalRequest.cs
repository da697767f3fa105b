using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace CognitoClient.Signing;

/// <summary>The form of a request that a signature covers. It holds the session token: never to be logged.</summary>
internal static class CanonicalRequest
{
    /// <param name="output">Where the UTF-8 bytes of the canonical request go.</param>
    /// <param name="method">The HTTP method, in upper case.</param>
    /// <param name="path">The path as sent.</param>
    /// <param name="query">The query as sent, without its question mark.</param>
    /// <param name="headers">The headers to sign.</param>
    /// <param name="body">The bytes that are sent.</param>
    /// <param name="normalizePath">Remove dot segments and repeated slashes, as every service but S3 expects.</param>
    public static void Write(
        IBufferWriter<byte> output,
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
        WriteLine(output, "");
        WriteLine(output, headers.Names);
        WriteHash(output, body);
    }

    private static void WriteLine(IBufferWriter<byte> output, string text)
    {
        Encoding.UTF8.GetBytes(text, output);
        output.Write("\n"u8);
    }

    private static void WriteHash(IBufferWriter<byte> output, ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        Convert.TryToHexStringLower(hash, output.GetSpan(2 * hash.Length), out var written);
        output.Advance(written);
    }
}
