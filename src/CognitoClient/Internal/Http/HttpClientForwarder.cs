namespace CognitoClient.Internal.Http;

/// <summary>Sends through an <see cref="HttpClient"/> that somebody else owns, without letting it buffer the answer.</summary>
internal sealed class HttpClientForwarder(HttpClient client) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
}
