using System.Net;

namespace CognitoClient.Benchmarks;

/// <summary>Answers every message with the same bytes, without a socket.</summary>
internal sealed class CannedHandler(HttpStatusCode status, byte[] body) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(status) { Content = new ByteArrayContent(body), RequestMessage = request });
}
