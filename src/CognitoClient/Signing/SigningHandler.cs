using System.Buffers;
using System.Net.Http.Headers;
using CognitoClient.Diagnostics;
using CognitoClient.Protocol;
using Microsoft.Extensions.Logging;

namespace CognitoClient.Signing;

/// <summary>Signs each attempt, last of all handlers, so that the signature covers what earlier handlers changed.</summary>
internal sealed class SigningHandler(IAwsCredentialsProvider credentials, string region, string service, ILogger logger)
    : DelegatingHandler
{
    private const string AuthorizationHeader = "authorization";
    private const string DateHeader = "x-amz-date";
    private const string TokenHeader = "x-amz-security-token";
    private const string BodyHashHeader = "x-amz-content-sha256";

    private const int UsualSize = 1024;

    private readonly SigningKeyCache _keys = new();
    private readonly CredentialsLookup _credentials = new(credentials);
    private readonly CredentialsLog _credentialsLog = new(logger);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request is not OperationRequest operation)
        {
            throw new InvalidOperationException(
                "A handler of this client's HttpClient sent an HttpRequestMessage of its own, which cannot be signed. "
                + "Change the message that the handler was given, and pass that one on.");
        }

        operation.SentTo = null;
        return operation.Auth == OperationAuth.None
            ? PassOnAsync(operation, cancellationToken)
            : SignAndSendAsync(operation, cancellationToken);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This client's HttpClient signs asynchronously. Use SendAsync in handlers, not Send.");

    private async Task<HttpResponseMessage> SignAndSendAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        RemoveSignature(request.Headers);
        request.SignedAt = null;
        if (await _credentials.FindAsync(request.Auth, cancellationToken).ConfigureAwait(false) is { } found)
        {
            _credentialsLog.Used(found);
            var body = await ReadBodyAsync(request, cancellationToken).ConfigureAwait(false);
            Sign(request, body.Span, found);
        }

        return await PassOnAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private Task<HttpResponseMessage> PassOnAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        request.SentTo = request.RequestUri;
        return base.SendAsync(request, cancellationToken);
    }

    private void Sign(OperationRequest request, ReadOnlySpan<byte> body, AwsCredentials found)
    {
        var time = request.Clock.Now;
        request.SignedAt = time;
        var scope = new SigningScope(time, region, service);
        request.Headers.TryAddWithoutValidation(DateHeader, scope.Timestamp);
        if (found.SessionToken is { Length: > 0 } token)
        {
            request.Headers.TryAddWithoutValidation(TokenHeader, token);
        }

        var uri = request.RequestUri!;
        var query = uri.Query is ['?', .. var parameters] ? parameters : "";
        var headers = SignedHeaders.Of(request);
        var canonicalRequest = new ArrayBufferWriter<byte>(UsualSize + (found.SessionToken?.Length ?? 0));
        CanonicalRequest.Write(canonicalRequest, request.Method.Method, uri.AbsolutePath, query, headers, body);

        var stringToSign = SigV4Signer.StringToSign(canonicalRequest.WrittenSpan, scope);
        var key = _keys.Get(found.SecretAccessKey, scope);
        var authorization = SigV4Signer.Authorization(found.AccessKeyId, scope, headers.Names, stringToSign, key);
        request.Headers.Remove(AuthorizationHeader);
        request.Headers.TryAddWithoutValidation(AuthorizationHeader, authorization);
    }

    /// <summary>Takes off what an earlier attempt put on, in case a user's handler sends one message twice.</summary>
    private static void RemoveSignature(HttpRequestHeaders headers)
    {
        headers.Remove(DateHeader);
        headers.Remove(TokenHeader);
        headers.Remove(BodyHashHeader);
        if (headers.NonValidated.TryGetValues(AuthorizationHeader, out var values)
            && values.ToString().StartsWith(SigV4Signer.Algorithm, StringComparison.Ordinal))
        {
            headers.Remove(AuthorizationHeader);
        }
    }

    // What is hashed is what will be sent, not what the operation wrote: a user's handler may have put other content in place.
    private static async ValueTask<ReadOnlyMemory<byte>> ReadBodyAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        switch (request.Content)
        {
            case null:
                return default;
            case OperationContent own:
                return own.Bytes;
            case var other:
                // It may be readable once only; the buffer lets the inner handler read it again.
                await other.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
                return await other.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
