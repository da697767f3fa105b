using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CognitoClient.Internal.Signing;

namespace CognitoClient.Tests.Signing;

/// <summary>One case of a vector file, and what the signer makes of it.</summary>
internal sealed record SigV4Vector(
    string Name,
    SigV4Vector.Circumstances Context,
    SigV4Vector.Message Request,
    string CanonicalRequest,
    string StringToSign,
    string Authorization)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<SigV4Vector> Read(string path) =>
        JsonSerializer.Deserialize<VectorFile>(File.ReadAllBytes(path), Json)!.Cases;

    /// <summary>The same case with the outcome of our own signer.</summary>
    public SigV4Vector Sign()
    {
        var headers = Headers();
        var body = Encoding.UTF8.GetBytes(Request.Body);
        var request = new Internal.Signing.CanonicalRequest(Request.Method, Request.Path, Request.Query, headers, body)
        {
            NormalizesPath = Context.NormalizePath,
        };
        var canonical = new SigningBuffer();
        request.Write(canonical);

        var scope = new SigningScope(Context.Timestamp[..8], Context.Region, Context.Service);
        var stringToSign = new SigningBuffer();
        SigV4.WriteStringToSign(stringToSign, Context.Timestamp, scope.ToString(), SHA256.HashData(canonical.Bytes));
        var key = SigningKey.Create(new(Context.AccessKeyId, Context.SecretAccessKey), scope);
        return this with
        {
            CanonicalRequest = Encoding.UTF8.GetString(canonical.Bytes),
            StringToSign = Encoding.UTF8.GetString(stringToSign.Bytes),
            Authorization = SigV4.Authorize(new SigningBuffer(), key, Context.Timestamp, request),
        };
    }

    private SignedHeaders Headers()
    {
        const string Token = "x-amz-security-token";
        var unsigned = Context.UnsignedHeaders ?? [];
        var headers = new SignedHeaders();
        foreach (var header in Request.Headers.Where(header => !unsigned.Contains(header[0], StringComparer.OrdinalIgnoreCase)))
        {
            headers.Add(header[0].ToLowerInvariant(), header[1]);
        }

        var hasToken = Request.Headers.Any(header => header[0].Equals(Token, StringComparison.OrdinalIgnoreCase));
        if (Context.SessionTokenMode == "sign" && !hasToken)
        {
            headers.Add(Token, Context.SessionToken!);
        }

        return headers;
    }

    internal sealed record VectorFile(IReadOnlyList<SigV4Vector> Cases);

    internal sealed record Circumstances(
        string AccessKeyId,
        string SecretAccessKey,
        string? SessionToken,
        string SessionTokenMode,
        string Region,
        string Service,
        string Timestamp,
        bool NormalizePath,
        IReadOnlyList<string>? UnsignedHeaders);

    internal sealed record Message(string Method, string Path, string Query, IReadOnlyList<IReadOnlyList<string>> Headers, string Body);
}
