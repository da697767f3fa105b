using System.Net;
using System.Text;

namespace CognitoClient.Tests.Handlers;

/// <summary>What a script answers a message with.</summary>
internal delegate Task<HttpResponseMessage> Step(HttpRequestMessage request, CancellationToken cancellationToken);

/// <summary>
/// Stands where connections would be: answers each message with the next step of a script, the last one again and again, and keeps what was
/// sent. Without a script every answer is an empty object.
/// </summary>
internal sealed class ScriptedHandler(params Step[] script) : HttpMessageHandler
{
    private readonly SemaphoreSlim _arrivals = new(0);

    public List<HttpRequestMessage> Messages { get; } = [];

    /// <summary>Each message as it was when it was sent.</summary>
    public List<SentMessage> Sent { get; } = [];

    public bool IsDisposed { get; private set; }

    public static Step Answer(int status, string body = "{}", params (string Name, string Value)[] headers) =>
        (_, _) => Task.FromResult(Response(status, body, headers));

    public static Step Answer(HttpContent content, HttpStatusCode status = HttpStatusCode.OK) =>
        (_, _) => Task.FromResult(new HttpResponseMessage(status) { Content = content });

    public static Step Throw(Exception exception) => (_, _) => Task.FromException<HttpResponseMessage>(exception);

    /// <summary>Never answers; ends when the attempt is cancelled.</summary>
    public static async Task<HttpResponseMessage> Stall(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        throw new InvalidOperationException("Unreachable.");
    }

    /// <summary>Waits for the next message that this was not called for yet.</summary>
    public Task ArrivalAsync() => _arrivals.WaitAsync(TestContext.Current.CancellationToken);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        int number;
        lock (Messages)
        {
            Messages.Add(request);
            number = Messages.Count;
        }

        var answer = script.Length == 0
            ? Task.FromResult(Response(200, "{}"))
            : script[Math.Min(number, script.Length) - 1](request, cancellationToken);

        // A connection reads the body when there is one, and once.
        var sent = await SentMessage.ReadAsync(request, withBody: !FailsToConnect(answer), cancellationToken);
        lock (Sent)
        {
            Sent.Add(sent);
        }

        _arrivals.Release();
        return await answer;
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        _arrivals.Dispose();
        base.Dispose(disposing);
    }

    private static HttpResponseMessage Response(int status, string body, params (string Name, string Value)[] headers)
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

        return response;
    }

    private static bool FailsToConnect(Task<HttpResponseMessage> answer) =>
        answer.Exception?.InnerException is HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError
                or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError,
        };
}
