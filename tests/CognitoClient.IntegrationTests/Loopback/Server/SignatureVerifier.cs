using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CognitoClient.IntegrationTests.Loopback.Server;

/// <summary>Signature Version 4 as the service checks it: written from the specification, over what came on the wire.</summary>
internal sealed class SignatureVerifier(string accessKeyId, string secretAccessKey, string region, string service)
{
    private const string Algorithm = "AWS4-HMAC-SHA256";
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";

    private static readonly string[] NeverSigned =
    [
        "authorization", "connection", "expect", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade",
        "user-agent", "x-amzn-trace-id", "traceparent",
    ];

    /// <summary>What is wrong with a request's signature; null when it holds.</summary>
    public string? FaultOf(ReceivedRequest request, DateTimeOffset now)
    {
        if (request.Header("authorization") is not { } authorization)
        {
            return "there is no Authorization header";
        }

        var (scheme, parts) = Parse(authorization);
        if (scheme != Algorithm || parts.Count != 3)
        {
            return $"the Authorization header is of another form: {scheme} with {string.Join(", ", parts.Keys)}";
        }

        if (!DateTimeOffset.TryParseExact(
            request.Header("x-amz-date"), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            || (now - time).Duration() > TimeSpan.FromMinutes(5))
        {
            return $"the time of the signature is {request.Header("x-amz-date") ?? "missing"}";
        }

        var scope = Scope(time);
        if (parts["Credential"] != $"{accessKeyId}/{scope}")
        {
            return $"the credential is {parts["Credential"]}";
        }

        if (request.Header("x-amz-content-sha256") is { } hash && hash != Hash(request.Body.Span))
        {
            return "x-amz-content-sha256 is not the body's hash";
        }

        var signed = parts["SignedHeaders"].Split(';');
        return FaultOf(signed, request) ?? (Signature(request, signed, time) == parts["Signature"] ? null : "the signature is another one");
    }

    /// <summary>The signature that a request should carry.</summary>
    public string Signature(ReceivedRequest request, IReadOnlyList<string> signedHeaders, DateTimeOffset time)
    {
        var canonical = string.Join('\n',
            request.Method,
            string.Join('/', request.Target.Split('/').Select(Uri.EscapeDataString)),
            "",
            string.Concat(signedHeaders.Select(name => $"{name}:{Normalize(request.Headers[name])}\n")),
            string.Join(';', signedHeaders),
            Hash(request.Body.Span));
        var text = string.Join('\n',
            Algorithm, time.ToString(TimeFormat, CultureInfo.InvariantCulture), Scope(time), Hash(Encoding.UTF8.GetBytes(canonical)));
        var key = Encoding.UTF8.GetBytes($"AWS4{secretAccessKey}");
        foreach (var part in Scope(time).Split('/'))
        {
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        }

        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }

    private static string? FaultOf(string[] signed, ReceivedRequest request)
    {
        if (!signed.SequenceEqual(signed.Order(StringComparer.Ordinal).Distinct()))
        {
            return "the signed headers are not in order";
        }

        if (signed.FirstOrDefault(name => !request.Headers.ContainsKey(name)) is { } absent)
        {
            return $"the signed header {absent} did not come";
        }

        if (signed.FirstOrDefault(NeverSigned.Contains) is { } changing)
        {
            return $"{changing} must not be signed, for it can change on the way";
        }

        var needed = request.Headers.Keys.Where(name =>
            name is "host" or "content-type"
            || name.StartsWith("x-amz-", StringComparison.Ordinal)
            || name.StartsWith("amz-sdk-", StringComparison.Ordinal));
        return needed.FirstOrDefault(name => !signed.Contains(name)) is { } bare ? $"the header {bare} is not signed" : null;
    }

    private static (string Scheme, Dictionary<string, string> Parts) Parse(string authorization)
    {
        var space = authorization.IndexOf(' ', StringComparison.Ordinal);
        return (authorization[..space], authorization[space..].Split(',')
            .Select(part => part.Trim().Split('=', 2))
            .ToDictionary(part => part[0], part => part[1]));
    }

    private string Scope(DateTimeOffset time) =>
        $"{time.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}/{region}/{service}/aws4_request";

    private static string Normalize(string value) => string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
