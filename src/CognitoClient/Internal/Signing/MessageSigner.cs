using System.Net.Http.Headers;
using CognitoClient.Authentication;
using CognitoClient.Internal.Http;

namespace CognitoClient.Internal.Signing;

/// <summary>Puts signatures on the messages of one region and service, and takes them off again.</summary>
internal sealed class MessageSigner(string region, string service)
{
    public const string AuthorizationHeader = "Authorization";
    public const string DateHeader = "x-amz-date";
    private const string TokenHeader = "x-amz-security-token";
    private const string BodyHashHeader = "x-amz-content-sha256";

    [ThreadStatic]
    private static Workplace? _workplace;

    private SigningContext? _context;
    private SigningTarget? _target;

    public void Sign(OperationRequest request, ReadOnlySpan<byte> body, AwsCredentials credentials)
    {
        DateTimeOffset time = request.Clock.Now;
        request.SignedAt = time;
        SigningContext context = SigningContext.Get(ref _context, credentials, time, region, service);
        Workplace workplace = _workplace ??= new();
        SigningTarget target = TargetOf(request.RequestUri!);
        if (!SignedHeaders.TryCollect(request, target.Host, workplace.Headers))
        {
            workplace.Headers.Forget(TokenHeader);
            RemoveSignature(request.Headers);
            request.Headers.Remove(AuthorizationHeader);
            SignedHeaders.TryCollect(request, target.Host, workplace.Headers);
        }

        Add(request, workplace.Headers, DateHeader, context.Scope.Timestamp);
        if (credentials.SessionToken is { Length: > 0 } token)
        {
            Add(request, workplace.Headers, TokenHeader, token);
        }

        request.Headers.TryAddWithoutValidation(AuthorizationHeader, workplace.Authorization(request.Method, target, body, context));
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
        if (headers.NonValidated.TryGetValues(AuthorizationHeader, out HeaderStringValues values)
            && values.ToString().StartsWith(SigV4Signer.Algorithm, StringComparison.Ordinal))
        {
            headers.Remove(AuthorizationHeader);
        }
    }

    private static void Add(OperationRequest request, CanonicalHeaders headers, string name, string value)
    {
        request.Headers.TryAddWithoutValidation(name, value);
        headers.Add(name, value);
    }

    // A client's messages all go to one URI.
    private SigningTarget TargetOf(Uri uri)
    {
        SigningTarget? known = _target;
        return known is not null && ReferenceEquals(known.Uri, uri) ? known : _target = new(uri);
    }

    /// <summary>What a thread makes its signatures with, one after the other.</summary>
    private sealed class Workplace
    {
        private readonly SigningBuffer _canonicalRequest = new();
        private readonly SigningBuffer _stringToSign = new();

        public CanonicalHeaders Headers { get; } = new();

        public string Authorization(HttpMethod method, SigningTarget target, ReadOnlySpan<byte> body, SigningContext context)
        {
            CanonicalRequest.Write(_canonicalRequest, method.Method, target.Path, target.Query, Headers, body);
            SigV4Signer.WriteStringToSign(_stringToSign, context.StringToSignStart, _canonicalRequest.Bytes);
            var authorization = SigV4Signer.Authorization(context.AuthorizationStart, Headers.Names, _stringToSign.Bytes, context.Key);
            _canonicalRequest.Clear(holdsSecret: Headers.Forget(TokenHeader));
            _stringToSign.Clear(holdsSecret: false);
            return authorization;
        }
    }
}
