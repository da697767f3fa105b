using System.Net;
using System.Text;
using CognitoClient.Internal.Http;

namespace CognitoClient.Tests.Protocol;

/// <summary>Answers each message with the next step of a script, the last one again and again, and keeps what was sent.</summary>
internal sealed class ScriptedHandler(params Func<CancellationToken, Task<HttpResponseMessage>>[] script) : HttpMessageHandler
{
    private readonly SemaphoreSlim _arrivals = new(0);

    public List<HttpRequestMessage> Messages { get; } = [];

    /// <summary>Each message as text: request line, headers, body.</summary>
    public List<string> Sent { get; } = [];

    public static Func<CancellationToken, Task<HttpResponseMessage>> Answer(
        int status, string body = "{}", params (string Name, string Value)[] headers) => _ =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        foreach ((var name, var value) in headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.Remove(name);
                Assert.True(response.Content.Headers.TryAddWithoutValidation(name, value));
            }
        }

        return Task.FromResult(response);
    };

    public static Func<CancellationToken, Task<HttpResponseMessage>> Throw(Exception exception) =>
        _ => Task.FromException<HttpResponseMessage>(exception);

    /// <summary>Never answers; ends when the attempt is cancelled.</summary>
    public static async Task<HttpResponseMessage> Stall(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        throw new InvalidOperationException("Unreachable.");
    }

    /// <summary>Waits for the next message that this was not called for yet.</summary>
    public Task ArrivalAsync() => _arrivals.WaitAsync(TestContext.Current.CancellationToken);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Messages.Add(request);
        var text = new StringBuilder($"{request.Method} {request.RequestUri} HTTP/{request.Version}\n");
        foreach (var header in request.Headers.NonValidated.Concat(request.Content!.Headers.NonValidated))
        {
            text.Append(header.Key).Append(": ").Append(header.Value).Append('\n');
        }

        // Looked at, not read: reading is what a connection does that is open.
        var body = request.Content is OperationContent content
            ? Encoding.UTF8.GetString(content.Bytes.Span)
            : await request.Content.ReadAsStringAsync(cancellationToken);
        Sent.Add(text.Append('\n').Append(body).ToString());
        _arrivals.Release();
        var answer = script[Math.Min(Messages.Count, script.Length) - 1](cancellationToken);
        if (!NeverConnects(answer))
        {
            await request.Content.CopyToAsync(Stream.Null, cancellationToken);
        }

        return await answer;
    }

    private static bool NeverConnects(Task<HttpResponseMessage> answer) =>
        answer.Exception?.InnerException is HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError
                or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError,
        };

    protected override void Dispose(bool disposing)
    {
        _arrivals.Dispose();
        base.Dispose(disposing);
    }
}
