namespace CognitoClient.Tests.Handlers;

/// <summary>A handler of an application's in the way of its messages: a function of the message and of sending it on.</summary>
internal sealed class InterveningHandler(Func<HttpRequestMessage, Func<Task<HttpResponseMessage>>, Task<HttpResponseMessage>> intervene)
    : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        intervene(request, () => base.SendAsync(request, cancellationToken));
}
