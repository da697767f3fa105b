using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using CognitoClient.Tests.Handlers;

using static CognitoClient.Tests.Handlers.ScriptedHandler;

namespace CognitoClient.Tests.Protocol;

/// <summary>Calls that get no answer.</summary>
public class TransportFaultTests
{
    private const string MayHaveRun = "the service may have carried the request out";
    private const string NotConnected = $"GetUser could not connect to {TestClient.Host}; nothing was sent: m.";
    private const string Lost = $"GetUser lost the connection to {TestClient.Host}; {MayHaveRun}: m.";
    private const string NoAnswer = $"GetUser received no response in time; {MayHaveRun}: m.";

    public static TheoryData<string, Exception, int, string> Faults { get; } = new()
    {
        { "refused", Http(HttpRequestError.ConnectionError, new SocketException(0, "m.")), 3, NotConnected },
        { "name", Http(HttpRequestError.NameResolutionError, new SocketException(0, "m.")), 3, NotConnected },
        { "handshake", Http(HttpRequestError.SecureConnectionError, new IOException("m.")), 3, NotConnected },
        { "certificate", Http(HttpRequestError.SecureConnectionError, new AuthenticationException("m.")), 1, NotConnected },
        { "headers too long", Http(HttpRequestError.ConfigurationLimitExceeded, null), 1, Lost },
        { "no answer", Http(HttpRequestError.ResponseEnded, new IOException("m.")), 3, Lost },
        { "unknown", new HttpRequestException("m."), 3, Lost },
        { "reset", new IOException("m."), 3, Lost },
        { "client timeout", new TaskCanceledException("t", new TimeoutException("m.")), 3, NoAnswer },
        { "handler timeout", new TimeoutException("m."), 3, NoAnswer },
        { "client disposed", new TaskCanceledException("t"), 1, $"GetUser was canceled by the HTTP client; {MayHaveRun}." },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public async Task Call_NoAnswer_FailsWithATransportException(string name, Exception fault, int attempts, string message)
    {
        using var handler = new ScriptedHandler(Throw(fault));
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => client.CallAsync());

        Assert.Equal((name, message), (name, exception.Message));
        Assert.Equal((attempts, attempts, "GetUser"), (handler.Messages.Count, exception.Attempts, exception.Operation));
        Assert.Equal((null, null, null), (exception.StatusCode, exception.ErrorCode, exception.RequestId));
        Assert.Same(fault.InnerException as TimeoutException ?? fault, exception.InnerException);
        Assert.Equal(exception.InnerException is TimeoutException, exception.IsTimeout);
    }

    [Fact]
    public async Task Call_ProxyRefuses_DoesNotShowItsPassword()
    {
        const string Message = "The proxy tunnel request to proxy 'http://bob:proxy-password@proxy/' failed with status code '407'.";
        using var handler = new ScriptedHandler(
            Throw(new HttpRequestException(HttpRequestError.ProxyTunnelError, Message, null, HttpStatusCode.ProxyAuthenticationRequired)));
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => client.CallAsync());

        Assert.Equal(NotConnected.Replace("m.", "The proxy refused the connection with HTTP 407."), exception.Message);
        Assert.DoesNotContain("proxy-password", exception.ToString(), StringComparison.Ordinal);
        Assert.Equal(3, exception.Attempts);
    }

    [Fact]
    public async Task Call_AnEarlierAttemptWasSent_DoesNotSayThatNothingWas()
    {
        using var handler = new ScriptedHandler(Answer(500), Throw(Http(HttpRequestError.ConnectionError, null)));
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => client.CallAsync());

        Assert.Equal(NotConnected.Replace("nothing was sent", "an earlier attempt may have succeeded"), exception.Message);
    }

    [Fact]
    public async Task Call_ConnectionBreaksInTheBody_TriesAgain()
    {
        using var broken = new TestStream([]) { BeforeReading = _ => throw new HttpIOException(HttpRequestError.ResponseEnded) };
        using var handler = new ScriptedHandler(Answer(new StreamContent(broken)), Answer(200, """{"Username":"ada"}"""));
        using var client = TestClient.Create(handler);

        Assert.Equal("ada", (await client.CallAsync()).Username);
    }

    [Fact]
    public async Task Call_TimeoutOfTheApplicationsHttpClient_IsATimeout()
    {
        using var handler = new ScriptedHandler(Stall);
        using var http = new HttpClient(handler) { Timeout = TimeSpan.FromMilliseconds(1) };
        var options = new CognitoClientOptions();
        TestClient.Configure(options);
        options.MaxAttempts = 1;
        using var client = new CognitoIdentityProviderClient(http, options);

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => client.CallAsync());

        Assert.True(exception.IsTimeout);
        Assert.Equal(
            $"GetUser timed out while waiting for the response; {MayHaveRun}: The request was canceled due to the configured "
                + $"HttpClient.Timeout of {http.Timeout.TotalSeconds} seconds elapsing.",
            exception.Message);
    }

    [Fact]
    public async Task Call_PortIsClosed_SaysThatNothingWasSent()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var endpoint = new Uri($"http://{listener.LocalEndpoint}/");
        listener.Stop();
        using var handler = new SocketsHttpHandler();
        using var client = TestClient.Create(handler, options => options.Endpoint = endpoint);

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => client.CallAsync());

        Assert.StartsWith($"GetUser could not connect to {endpoint.Authority}; nothing was sent: ", exception.Message);
        Assert.Equal(3, exception.Attempts);
    }

    [Fact]
    public async Task Call_NoCredentials_IsNotTriedAgainAndKnowsItsOperation()
    {
        using var handler = new ScriptedHandler();
        using var client = TestClient.Create(
            handler, options => options.Use(new TestCredentials(_ => throw new CognitoCredentialsException("No credentials."))));

        var exception = await Assert.ThrowsAsync<CognitoCredentialsException>(() => client.CallSignedAsync());

        Assert.Equal(("No credentials.", "AdminGetUser", 1), (exception.Message, exception.Operation, exception.Attempts));
        Assert.Empty(handler.Messages);
    }

    [Fact]
    public async Task Call_HandlerThrowsSomethingElse_LetsItThrough()
    {
        var fault = new InvalidOperationException("m");
        using var handler = new ScriptedHandler(Throw(fault));
        using var client = TestClient.Create(handler);

        Assert.Same(fault, await Assert.ThrowsAsync<InvalidOperationException>(() => client.CallAsync()));
        Assert.Single(handler.Messages);
        Assert.Contains(nameof(ScriptedHandler), fault.StackTrace!.Split(Environment.NewLine)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_HandlerThrowsWithoutATask_IsTriedAgainAllTheSame()
    {
        var messages = 0;
        using var handler = new AnsweringHandler(_ =>
        {
            messages++;
            throw new HttpRequestException("m");
        });
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => client.CallAsync());

        Assert.Equal((3, 3), (exception.Attempts, messages));
    }

    private static HttpRequestException Http(HttpRequestError error, Exception? inner) =>
        new(error, inner is null ? "m." : "See the inner exception.", inner);
}
