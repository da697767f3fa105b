using System.Net.Http.Headers;
using CognitoClient.Protocol;

namespace CognitoClient.Signing;

/// <summary>Puts signatures on the messages of one region and service, and takes them off again.</summary>
internal sealed class MessageSigner(string region, string service)
{
    private const string AuthorizationHeader = "authorization";
    private const string DateHeader = "x-amz-date";
    private const string TokenHeader = "x-amz-security-token";
    private const string BodyHashHeader = "x-amz-content-sha256";

    [ThreadStatic]
    private static Workplace? _workplace;

    private SigningContext? _context;
    private KnownHost? _host;

    public void Sign(OperationRequest request, ReadOnlySpan<byte> body, AwsCredentials credentials)
    {
        var time = request.Clock.Now;
        request.SignedAt = time;
        var context = SigningContext.Get(ref _context, credentials, time, region, service);
        request.Headers.Remove(AuthorizationHeader);
        request.Headers.TryAddWithoutValidation(DateHeader, context.Scope.Timestamp);
        if (credentials.SessionToken is { Length: > 0 } token)
        {
            request.Headers.TryAddWithoutValidation(TokenHeader, token);
        }

        var workplace = _workplace ??= new();
        SignedHeaders.Collect(request, request.Headers.Host ?? HostOf(request.RequestUri!), workplace.Headers);
        request.Headers.TryAddWithoutValidation(AuthorizationHeader, workplace.Authorization(request, body, context));
    }

    /// <summary>Takes off what an earlier attempt put on, in case a user's handler sends one message twice.</summary>
    public static void RemoveSignature(HttpRequestHeaders headers)
    {
        if (!headers.NonValidated.Contains(DateHeader))
        {
            return;
        }

        headers.Remove(DateHeader);
        headers.Remove(TokenHeader);
        headers.Remove(BodyHashHeader);
        if (headers.NonValidated.TryGetValues(AuthorizationHeader, out var values)
            && values.ToString().StartsWith(SigV4Signer.Algorithm, StringComparison.Ordinal))
        {
            headers.Remove(AuthorizationHeader);
        }
    }

    // A client's messages all go to one host.
    private string HostOf(Uri uri)
    {
        var known = _host;
        if (known is null || !ReferenceEquals(known.Uri, uri))
        {
            _host = known = new(uri, SignedHeaders.HostOf(uri));
        }

        return known.Text;
    }

    private sealed record KnownHost(Uri Uri, string Text);

    /// <summary>What a thread makes its signatures with, one after the other.</summary>
    private sealed class Workplace
    {
        private readonly SigningBuffer _canonicalRequest = new();
        private readonly SigningBuffer _stringToSign = new();

        public CanonicalHeaders Headers { get; } = new();

        public string Authorization(OperationRequest request, ReadOnlySpan<byte> body, SigningContext context)
        {
            var uri = request.RequestUri!;
            var query = uri.Query is ['?', .. var parameters] ? parameters : "";
            CanonicalRequest.Write(_canonicalRequest, request.Method.Method, uri.AbsolutePath, query, Headers, body);
            SigV4Signer.WriteStringToSign(_stringToSign, _canonicalRequest.Written, context.Scope);
            var authorization = SigV4Signer.Authorization(context.AuthorizationStart, Headers.Names, _stringToSign.Written, context.Key);
            _canonicalRequest.Clear();
            _stringToSign.Clear();
            Headers.Clear();
            return authorization;
        }
    }
}
