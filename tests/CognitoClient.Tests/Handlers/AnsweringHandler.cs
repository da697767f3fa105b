namespace CognitoClient.Tests.Handlers;

/// <summary>Stands where connections would be: answers at once with what a function makes of the message, and keeps nothing.</summary>
internal sealed class AnsweringHandler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(answer(request));
}
