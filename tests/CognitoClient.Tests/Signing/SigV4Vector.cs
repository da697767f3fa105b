using System.Globalization;
using System.Text;
using System.Text.Json;
using CognitoClient.Authentication;
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
        var time = DateTimeOffset.ParseExact(
            Context.Timestamp, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var scope = new SigningScope(time, Context.Region, Context.Service);
        var headers = Headers();
        var output = new SigningBuffer();
        CognitoClient.Internal.Signing.CanonicalRequest.Write(
            output, Request.Method, Request.Path, Request.Query, headers, Encoding.UTF8.GetBytes(Request.Body), Context.NormalizePath);

        var stringToSign = new SigningBuffer();
        SigV4Signer.WriteStringToSign(stringToSign, SigV4Signer.StringToSignStart(scope), output.Bytes);
        var key = SigV4Signer.DeriveKey(Context.SecretAccessKey, scope);
        return this with
        {
            CanonicalRequest = Encoding.UTF8.GetString(output.Bytes),
            StringToSign = Encoding.UTF8.GetString(stringToSign.Bytes),
            Authorization = SigV4Signer.Authorization(
                SigV4Signer.AuthorizationStart(Context.AccessKeyId, scope), headers.Names, stringToSign.Bytes, key),
        };
    }

    private CanonicalHeaders Headers()
    {
        const string Token = "X-Amz-Security-Token";
        var unsigned = Context.UnsignedHeaders ?? [];
        var headers = new CanonicalHeaders();
        foreach (var header in Request.Headers.Where(header => !unsigned.Contains(header[0], StringComparer.OrdinalIgnoreCase)))
        {
            headers.Add(header[0], header[1]);
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
