using System.Net;

namespace CognitoClient.Benchmarks;

/// <summary>Answers every message with the same bytes, without a socket.</summary>
internal sealed class CannedHandler(HttpStatusCode status, byte[] body) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = new HttpResponseMessage(status) { Content = new ByteArrayContent(body), RequestMessage = request };
        response.Headers.TryAddWithoutValidation("x-amzn-RequestId", "c4eb6ed2-ea2d-4b1b-a9f0-4f0f4b7f6a51");
        return Task.FromResult(response);
    }
}
