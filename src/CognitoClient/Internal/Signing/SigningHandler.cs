using CognitoClient.Internal.Http;
using CognitoClient.Internal.Operations;
using CognitoClient.Internal.Settings;
using Microsoft.Extensions.Logging;

namespace CognitoClient.Internal.Signing;

/// <summary>
/// Signs each attempt. In a container it is the innermost handler, so that the signature covers the changes of all others. Around an
/// HttpClient of the application it is the outermost.
/// </summary>
internal sealed class SigningHandler(
    IAwsCredentialsProvider credentials, string region, string service, EndpointClock clock, ILogger logger)
    : DelegatingHandler
{
    private readonly MessageSigner _signer = new(region, service);
    private readonly CredentialsLookup _credentials = new(credentials);
    private readonly CredentialsLog _log = new(logger);

    public static SigningHandler Create(
        ClientSettings settings, ServiceDescription service, EndpointClock clock, HttpMessageHandler transport) =>
        new(settings.Credentials, settings.Region, service.SigningName, clock, settings.Logger) { InnerHandler = transport };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request is not OperationRequest message)
        {
            throw new InvalidOperationException(
                "A handler of the client's HttpClient sent a new HttpRequestMessage, which cannot be signed. "
                + "Change the message that the handler receives, and send that one.");
        }

        return message.Operation.Auth == OperationAuth.None
            ? PassOn(message, cancellationToken)
            : SignAndSendAsync(message, cancellationToken);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The client's HttpClient supports asynchronous calls only. Call SendAsync in handlers, not Send.");

    private Task<HttpResponseMessage> SignAndSendAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        // Usually both are available at once, so that no task is needed.
        var found = _credentials.FindAsync(request.Operation.Auth, cancellationToken);
        if (!found.IsCompletedSuccessfully || request.Content is not OperationContent content)
        {
            return AwaitAndSendAsync(request, found, cancellationToken);
        }

        Sign(request, content, found.Result);
        return PassOn(request, cancellationToken);
    }

    private async Task<HttpResponseMessage> AwaitAndSendAsync(
        OperationRequest request, ValueTask<AwsCredentials?> found, CancellationToken cancellationToken)
    {
        var credentials = await found.ConfigureAwait(false);
        var content = await TakeContentAsync(request, cancellationToken).ConfigureAwait(false);
        Sign(request, content, credentials);
        return await PassOn(request, cancellationToken).ConfigureAwait(false);
    }

    private Task<HttpResponseMessage> PassOn(OperationRequest request, CancellationToken cancellationToken) =>
        request.PassOn(
            base.SendAsync(request, cancellationToken) ?? Task.FromException<HttpResponseMessage>(new NoResponseException()), InnerHandler);

    private void Sign(OperationRequest request, OperationContent content, AwsCredentials? found)
    {
        if (found is not null)
        {
            _log.Used(found);
            _signer.Sign(request, content.Bytes, found, clock.Now);
        }
        else if (request.Operation.Auth == OperationAuth.SigV4
            && ReferenceEquals(credentials, AwsCredentialsProviders.Anonymous))
        {
            // Other providers may return null on purpose, for example because a handler or a proxy signs.
            throw Unsigned(request.Operation.Name);
        }
        else
        {
            MessageSigner.RemoveSignature(request.Headers);
        }
    }

    private static CognitoCredentialsException Unsigned(string operation) => new(
        $"{operation} must be signed, but the client is anonymous. Nothing was sent. Use a client with AWS "
        + "credentials. For a server that does not verify signatures, set AccessKeyId and SecretAccessKey to any value.");

    // The hashed bytes must be those that are sent: the content of an application's handler is read once and replaced by its bytes.
    private static async Task<OperationContent> TakeContentAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is OperationContent own)
        {
            return own;
        }

        using var replaced = request.Content;
        var content = new OperationContent(
            replaced is null ? [] : await replaced.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
        foreach (var (name, values) in replaced?.Headers.NonValidated ?? default)
        {
            if (!name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            {
                content.Headers.TryAddWithoutValidation(name, values);
            }
        }

        request.Content = content;
        return content;
    }
}
