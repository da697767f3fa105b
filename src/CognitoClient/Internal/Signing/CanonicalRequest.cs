namespace CognitoClient.Internal.Signing;

/// <summary>The form of a request that a signature covers. It contains the session token and must never be logged.</summary>
/// <param name="method">The HTTP method, in upper case.</param>
/// <param name="path">The path as sent.</param>
/// <param name="query">The query as sent, without its question mark.</param>
/// <param name="headers">The headers to sign.</param>
/// <param name="body">The bytes that are sent.</param>
internal readonly ref struct CanonicalRequest(string method, string path, string query, SignedHeaders headers, ReadOnlySpan<byte> body)
{
    private readonly ReadOnlySpan<byte> _body = body;

    /// <summary>Removes dot segments and repeated slashes from the path, as every service but S3 expects. Default: true.</summary>
    public bool NormalizesPath { get; init; } = true;

    /// <summary>Writes the canonical request.</summary>
    /// <returns>The range of the output that contains the names of the headers.</returns>
    public Range Write(SigningBuffer output)
    {
        output.AppendLine(method);
        output.AppendLine(CanonicalUri.EncodePath(path, NormalizesPath));
        output.AppendLine(CanonicalUri.EncodeQuery(query));
        headers.WriteLines(output);
        output.AppendLine();

        var namesStart = output.Length;
        headers.WriteNames(output);
        var names = namesStart..output.Length;
        output.AppendLine();

        Span<byte> hash = stackalloc byte[Hashes.Length];
        Hashes.Sha256(_body, hash);
        output.AppendHex(hash);
        return names;
    }
}
