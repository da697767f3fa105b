using CognitoClient.Internal.Http;
using Microsoft.Extensions.Logging;

using CognitoClient.Internal.Operations;
namespace CognitoClient.Internal.Signing;

/// <summary>Signs each attempt, last of all handlers, so that the signature covers what earlier handlers changed.</summary>
internal sealed class SigningHandler(IAwsCredentialsProvider credentials, string region, string service, ILogger logger)
    : DelegatingHandler
{
    private readonly MessageSigner _signer = new(region, service);
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

        operation.SignedAt = null;
        if (operation.Auth == OperationAuth.None)
        {
            return PassOnAsync(operation, cancellationToken);
        }

        // Usually both are there at once, and the call needs no task for them.
        var found = _credentials.FindAsync(operation.Auth, cancellationToken);
        return found.IsCompletedSuccessfully && operation.Content is OperationContent own
            ? SignAndPassOnAsync(operation, found.Result, own.Bytes.Span, cancellationToken)
            : AwaitAndPassOnAsync(operation, found, cancellationToken);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This client's HttpClient signs asynchronously. Use SendAsync in handlers, not Send.");

    private async Task<HttpResponseMessage> AwaitAndPassOnAsync(
        OperationRequest request, ValueTask<AwsCredentials?> found, CancellationToken cancellationToken)
    {
        var credentials = await found.ConfigureAwait(false);
        var body = await ReadBodyAsync(request.Content, cancellationToken).ConfigureAwait(false);
        return await SignAndPassOnAsync(request, credentials, body.Span, cancellationToken).ConfigureAwait(false);
    }

    private Task<HttpResponseMessage> SignAndPassOnAsync(
        OperationRequest request, AwsCredentials? found, ReadOnlySpan<byte> body, CancellationToken cancellationToken)
    {
        if (found is not null)
        {
            _credentialsLog.Used(found);
            _signer.Sign(request, body, found);
        }
        else if (request.Sends > 0)
        {
            MessageSigner.RemoveSignature(request.Headers);
        }

        return PassOnAsync(request, cancellationToken);
    }

    private Task<HttpResponseMessage> PassOnAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        request.Sends++;
        return base.SendAsync(request, cancellationToken);
    }

    // What is hashed is what will be sent, not what the operation wrote: a user's handler may have put other content in place.
    private static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        if (content is null or OperationContent)
        {
            return (content as OperationContent)?.Bytes ?? default;
        }

        // It may be readable once only; the buffer lets the inner handler read it again.
        await content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
        return await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
    }
}
