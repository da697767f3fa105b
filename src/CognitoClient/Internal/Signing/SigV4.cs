using System.Text;

namespace CognitoClient.Internal.Signing;

/// <summary>Signature Version 4, step by step. All steps write to one buffer, which the caller wipes.</summary>
internal static class SigV4
{
    public const string Algorithm = "AWS4-HMAC-SHA256";

    /// <summary>Returns the Authorization header of a request.</summary>
    /// <param name="buffer">An empty buffer for the output of all steps.</param>
    /// <param name="key">The key of the day.</param>
    /// <param name="timestamp">The time of the signature in the format of <c>x-amz-date</c>.</param>
    /// <param name="request">The request.</param>
    public static string Authorize(SigningBuffer buffer, SigningKey key, string timestamp, in CanonicalRequest request)
    {
        Span<byte> hash = stackalloc byte[Hashes.Length];
        var names = request.Write(buffer);
        Hashes.Sha256(buffer.Bytes, hash);

        var stringToSign = buffer.Length;
        WriteStringToSign(buffer, timestamp, key.ScopeText, hash);
        Hashes.HmacSha256(key.Bytes, buffer.Bytes[stringToSign..], hash);

        var authorization = buffer.Length;
        buffer.Append(key.AuthorizationStart);
        buffer.Append(names);
        buffer.Append(", Signature=");
        buffer.AppendHex(hash);
        return Encoding.UTF8.GetString(buffer.Bytes[authorization..]);
    }

    public static void WriteStringToSign(SigningBuffer output, string timestamp, string scope, ReadOnlySpan<byte> requestHash)
    {
        output.AppendLine(Algorithm);
        output.AppendLine(timestamp);
        output.AppendLine(scope);
        output.AppendHex(requestHash);
    }
}
