using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.Extensions.Time.Testing;
using static CognitoClient.Tests.Protocol.ScriptedHandler;

namespace CognitoClient.Tests.Protocol;

public class OperationInvokerTransportTests
{
    private const string MayHaveRun = "the service may have carried the request out";
    private const string NotConnected = "Ping could not connect to cognito-idp.eu-west-1.amazonaws.com; nothing was sent: m.";
    private const string Lost = $"Ping lost the connection to cognito-idp.eu-west-1.amazonaws.com; {MayHaveRun}: m.";

    public static TheoryData<string, Exception, int, string> Faults { get; } = new()
    {
        { "refused", Http(HttpRequestError.ConnectionError, new SocketException()), 3, NotConnected },
        { "name", Http(HttpRequestError.NameResolutionError, new SocketException()), 3, NotConnected },
        { "proxy", Http(HttpRequestError.ProxyTunnelError, null), 3, NotConnected },
        { "handshake", Http(HttpRequestError.SecureConnectionError, new IOException()), 3, NotConnected },
        { "certificate", Http(HttpRequestError.SecureConnectionError, new AuthenticationException()), 1, NotConnected },
        { "headers too long", Http(HttpRequestError.ConfigurationLimitExceeded, null), 1, Lost },
        { "no answer", Http(HttpRequestError.ResponseEnded, new IOException()), 3, Lost },
        { "unknown", new HttpRequestException("m."), 3, Lost },
        { "reset", new IOException("m."), 3, Lost },
        {
            "client timeout",
            new TaskCanceledException("t", new TimeoutException("m.")),
            3,
            $"Ping received no response in time; {MayHaveRun}: m."
        },
        { "handler timeout", new TimeoutException("m."), 3, $"Ping received no response in time; {MayHaveRun}: m." },
        { "client disposed", new TaskCanceledException("t"), 1, $"Ping was canceled by the HTTP client; {MayHaveRun}." },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public async Task InvokeAsync_NoAnswer_FailsWithATransportException(string name, Exception fault, int attempts, string message)
    {
        using var handler = new ScriptedHandler(Throw(fault));

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => TestCalls.Invoker(handler).PingAsync());

        Assert.Equal((name, message), (name, exception.Message));
        Assert.Equal((attempts, attempts, "Ping"), (handler.Messages.Count, exception.Attempts, exception.Operation));
        Assert.Equal((null, null, null), (exception.StatusCode, exception.ErrorCode, exception.RequestId));
        Assert.Same(fault.InnerException as TimeoutException ?? fault, exception.InnerException);
        Assert.Equal(exception.InnerException is TimeoutException, exception.IsTimeout);
    }

    [Fact]
    public async Task InvokeAsync_AnEarlierAttemptWasSent_DoesNotSayThatNothingWas()
    {
        using var handler = new ScriptedHandler(Answer(500), Throw(Http(HttpRequestError.ConnectionError, null)));

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => TestCalls.Invoker(handler).PingAsync());

        Assert.Equal(NotConnected.Replace("nothing was sent", "an earlier attempt may have succeeded"), exception.Message);
    }

    [Fact]
    public async Task InvokeAsync_ConnectionBreaksInTheBody_TriesAgain()
    {
        using var handler = new ScriptedHandler(
            _ => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new BrokenStream()) }),
            Answer(200, """{"Name":"pong"}"""));

        Assert.Equal("pong", (await TestCalls.Invoker(handler).PingAsync()).Name);
    }

    [Fact]
    public async Task InvokeAsync_TimeoutOfTheUsersHttpClient_IsATimeout()
    {
        using var handler = new ScriptedHandler(Stall);
        using var client = new HttpClient(handler) { Timeout = TimeSpan.FromMilliseconds(1) };
        var settings = TestCalls.Settings with { MaxAttempts = 1, TimeProvider = new FakeTimeProvider() };
        var invoker = TestCalls.Invoker(client, settings);

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => invoker.PingAsync());

        Assert.True(exception.IsTimeout);
        Assert.StartsWith("Ping received no response in time; ", exception.Message);
    }

    [Fact]
    public async Task InvokeAsync_PortIsClosed_SaysThatNothingWasSent()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var endpoint = new Uri($"http://{listener.LocalEndpoint}/");
        listener.Stop();
        using var handler = new SocketsHttpHandler();

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(
            () => TestCalls.Invoker(handler, TestCalls.Settings with { Endpoint = endpoint }).PingAsync());

        Assert.StartsWith($"Ping could not connect to {endpoint.Authority}; nothing was sent: ", exception.Message);
        Assert.Equal(3, exception.Attempts);
    }

    [Fact]
    public async Task InvokeAsync_NoCredentials_IsNotRetriedAndKnowsItsOperation()
    {
        using var handler = new ScriptedHandler(Throw(new CognitoCredentialsException("No credentials.")));

        var exception = await Assert.ThrowsAsync<CognitoCredentialsException>(() => TestCalls.Invoker(handler).PingAsync());

        Assert.Equal(("No credentials.", "Ping", 1), (exception.Message, exception.Operation, exception.Attempts));
        Assert.Single(handler.Messages);
    }

    [Fact]
    public async Task InvokeAsync_HandlerThrowsSomethingElse_LetsItThrough()
    {
        var fault = new InvalidOperationException("m");
        using var handler = new ScriptedHandler(Throw(fault));

        Assert.Same(fault, await Assert.ThrowsAsync<InvalidOperationException>(() => TestCalls.Invoker(handler).PingAsync()));
        Assert.Single(handler.Messages);
        Assert.Contains(nameof(ScriptedHandler), fault.StackTrace!.Split(Environment.NewLine)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task InvokeAsync_HandlerThrowsWithoutATask_IsTriedAgainAllTheSame()
    {
        using var handler = new RudeHandler(() => throw new HttpRequestException("m"));

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => TestCalls.Invoker(handler).PingAsync());

        Assert.Equal((3, 3), (exception.Attempts, handler.Calls));
    }

    [Fact]
    public async Task InvokeAsync_HandlerReturnsNoTask_SaysSo()
    {
        using var handler = new RudeHandler(() => null!);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => TestCalls.Invoker(handler).PingAsync());

        Assert.Equal(("An HTTP handler returned no task.", 1), (exception.Message, handler.Calls));
    }

    private static HttpRequestException Http(HttpRequestError error, Exception? inner) => new(error, "m.", inner);

    private sealed class RudeHandler(Func<Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        public int Calls { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls++;
            return answer();
        }
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromException<int>(new HttpIOException(HttpRequestError.ResponseEnded));
    }
}
