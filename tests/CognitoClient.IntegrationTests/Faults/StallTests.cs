using System.Net;
using System.Net.Sockets;
using System.Text;
using CognitoClient.IntegrationTests.Loopback.Server;
using CognitoClient.Internal.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CognitoClient.IntegrationTests.Faults;

/// <summary>A stall at every seam of a call: it ends within its limit, and its exception names the seam.</summary>
public sealed class StallTests : IDisposable
{
    private const string Unsent = "nothing was sent";
    private const string MayHaveRun = "the service may have carried the request out";

    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(300);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    private volatile string _received = "";

    private string Address => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
        _listener.Dispose();
    }

    [Fact]
    public async Task Call_NameResolutionStalls_NamesTheHost()
    {
        var port = Serve();
        using var pool = ConnectionPool.Create(static async (_, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return [];
        });
        await using var services = CreateContainer(
            http => http.ConfigurePrimaryHttpMessageHandler(() => pool),
            options =>
            {
                options.Endpoint = new($"http://pools.test:{port}");
                options.AllowInsecureEndpoint = true;
            });

        await AssertTimesOutAsync(GetClient(services), "while resolving the name pools.test", Unsent);
    }

    [Fact]
    public async Task Call_ConnectingStalls_NamesTheServer()
    {
        _listener.Start(backlog: 0);
        var fillers = await FillBacklogAsync();
        using var client = CreateClient(options => options.Endpoint = new($"http://{Address}"));

        await AssertTimesOutAsync(client, $"while connecting to {Address}", Unsent);

        fillers.ForEach(static filler => filler.Dispose());
    }

    [Fact]
    public async Task Call_HandshakeStalls_NamesTls()
    {
        Serve();
        using var client = CreateClient(options => options.Endpoint = new($"https://{Address}"));

        await AssertTimesOutAsync(client, $"while negotiating TLS with {Address}", Unsent);
    }

    [Fact]
    public async Task Call_NoConnectionIsFree_SaysSo()
    {
        Serve();
        using var pool = ConnectionPool.Create(Dns.GetHostAddressesAsync);
        pool.MaxConnectionsPerServer = 1;
        await using var patient = CreateContainer(
            http => http.ConfigurePrimaryHttpMessageHandler(() => pool),
            static options => options.AttemptTimeout = TimeSpan.FromSeconds(30));
        await using var services = CreateContainer(http => http.ConfigurePrimaryHttpMessageHandler(() => pool));
        using var cancellation = new CancellationTokenSource();
        var first = GetClient(patient).GetUserAsync(new() { AccessToken = "token" }, cancellation.Token);

        await _arrived.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        await AssertTimesOutAsync(GetClient(services), "while waiting for a free connection", Unsent);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
    }

    [Fact]
    public async Task Call_CredentialsStall_NamesTheProvider()
    {
        Serve();
        using var client = CreateClient(options =>
        {
            (options.AccessKeyId, options.SecretAccessKey, options.Credentials) = (null, null, new StalledCredentials());
        });

        var exception = await Assert.ThrowsAsync<CognitoCredentialsException>(
            () => client.AdminGetUserAsync(
                new() { UserPoolId = "eu-central-1_a", Username = "ada" }, TestContext.Current.CancellationToken));

        Assert.Equal(
            "AdminGetUser received no credentials from StalledCredentials within 0.3 s, the time limit of an attempt (AttemptTimeout); "
                + $"{Unsent}.",
            exception.Message);
        Assert.Equal(1, exception.Attempts);
    }

    [Theory]
    [InlineData(false, "while a handler of its HttpClient processed the request", Unsent)]
    [InlineData(true, "while a handler of its HttpClient processed the response", MayHaveRun)]
    public async Task Call_HandlerOfAnApplicationStalls_SaysSo(bool afterwards, string seam, string fate)
    {
        Serve("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        await using var services = CreateContainer(http => http.AddHttpMessageHandler(() => new StalledHandler(afterwards)));

        await AssertTimesOutAsync(GetClient(services), seam, fate);
    }

    [Fact]
    public async Task Call_HttpClientOfAnApplicationStalls_SaysThatItDidNotSend()
    {
        using var http = new HttpClient(new StalledHandler(afterwards: false));
        using var client = new CognitoIdentityProviderClient(http, Configure(new()));

        await AssertTimesOutAsync(client, "before its HttpClient sent it", Unsent);
    }

    [Fact]
    public async Task Call_ProxyDoesNotRespondToConnect_NamesTheProxy()
    {
        Serve();
        using var pool = ConnectionPool.Create(Dns.GetHostAddressesAsync);
        pool.Proxy = new WebProxy($"http://{Address}");
        await using var services = CreateContainer(
            http => http.ConfigurePrimaryHttpMessageHandler(() => pool), static options => options.Endpoint = new("https://pools.test"));

        await AssertTimesOutAsync(GetClient(services), "while waiting for a connection through the proxy", Unsent);

        Assert.StartsWith("CONNECT pools.test:443 ", _received);
    }

    [Fact]
    public async Task Call_TimeoutOfTheApplicationsHttpClient_NamesTheSeam()
    {
        Serve();
        using var http = new HttpClient { Timeout = Limit };
        using var client = new CognitoIdentityProviderClient(http, Configure(new(), TimeSpan.FromSeconds(30)));

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => CallAsync(client));

        Assert.Equal(
            $"GetUser timed out while waiting for the response; {MayHaveRun}: The request was canceled due to the configured "
                + "HttpClient.Timeout of 0.3 seconds elapsing.",
            exception.Message);
        Assert.Equal((true, 2, true), (exception.IsTimeout, exception.Attempts, exception.MayHaveSucceeded));
    }

    [Theory]
    [InlineData("", "while waiting for the response")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le", "while waiting for the response")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n", "while reading the response")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"Username\":", "while reading the response")]
    [InlineData("HTTP/1.1 400 Bad Request\r\nContent-Length: 20\r\n\r\n{", "while reading the response")]
    public async Task Call_ServiceStalls_SaysWhere(string response, string seam)
    {
        Serve(response);
        using var client = CreateClient();

        await AssertTimesOutAsync(client, seam, MayHaveRun);
    }

    [Fact]
    public async Task Call_RateLimiterHoldsItBack_SaysSo()
    {
        Serve("HTTP/1.1 429 Too Many Requests\r\nContent-Length: 37\r\n\r\n{\"__type\":\"TooManyRequestsException\"}", close: true);
        using var client = CreateClient(options =>
        {
            options.RetryMode = CognitoRetryMode.Adaptive;
            (options.AttemptTimeout, options.Timeout) = (TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1));
        });
        await Assert.ThrowsAsync<Model.TooManyRequestsException>(() => CallAsync(client));

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => CallAsync(client));

        Assert.Equal(
            "GetUser timed out: the rate limiter of the adaptive retry mode allows no attempt within 1 s, the time limit of the call "
                + $"(Timeout); {Unsent}.",
            exception.Message);
    }

    private static async Task AssertTimesOutAsync(ICognitoIdentityProviderClient client, string seam, string fate)
    {
        var exception = await Assert.ThrowsAsync<CognitoTransportException>(
            () => CallAsync(client).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));

        Assert.Equal(
            $"GetUser timed out after 0.3 s, the time limit of an attempt (AttemptTimeout), {seam}; {fate}.", exception.Message);
        Assert.Equal((true, 2, fate == MayHaveRun), (exception.IsTimeout, exception.Attempts, exception.MayHaveSucceeded));
    }

    private CognitoIdentityProviderClient CreateClient(Action<CognitoClientOptions>? configure = null)
    {
        var options = Configure(new());
        configure?.Invoke(options);
        return new(options);
    }

    private ServiceProvider CreateContainer(Action<IHttpClientBuilder> configure, Action<CognitoClientOptions>? options = null)
    {
        var services = new ServiceCollection();
        configure(services.AddCognitoClient(found =>
        {
            Configure(found);
            options?.Invoke(found);
        }));
        return services.BuildServiceProvider();
    }

    private static Task<Model.GetUserResponse> CallAsync(ICognitoIdentityProviderClient client) =>
        client.GetUserAsync(new() { AccessToken = "token" }, TestContext.Current.CancellationToken);

    private static ICognitoIdentityProviderClient GetClient(IServiceProvider services) =>
        services.GetRequiredService<ICognitoIdentityProviderClient>();

    private CognitoClientOptions Configure(CognitoClientOptions options) => Configure(options, Limit);

    private CognitoClientOptions Configure(CognitoClientOptions options, TimeSpan attemptTimeout)
    {
        options.Region = LoopbackClient.Region;
        options.AccessKeyId = LoopbackClient.AccessKeyId;
        options.SecretAccessKey = LoopbackClient.SecretAccessKey;
        options.Endpoint = new($"http://{(_listener.Server.IsBound ? Address : "127.0.0.1")}");
        options.MaxAttempts = 2;
        options.AttemptTimeout = attemptTimeout;
        return options;
    }

    /// <summary>Accepts connections, sends a text to each for each request, and keeps them open unless told otherwise.</summary>
    private int Serve(string response = "", bool close = false)
    {
        _listener.Start();
        _ = AcceptAsync(response, close);
        return ((IPEndPoint)_listener.LocalEndpoint).Port;
    }

    private async Task AcceptAsync(string response, bool close)
    {
        while (true)
        {
            var socket = await _listener.AcceptSocketAsync(_stop.Token);
            _ = RespondAsync(socket, response, close);
        }
    }

    private async Task RespondAsync(Socket socket, string response, bool close)
    {
        using var owned = socket;
        do
        {
            var buffer = new byte[64 * 1024];
            _received = Encoding.ASCII.GetString(buffer, 0, await socket.ReceiveAsync(buffer, _stop.Token));
            _arrived.TrySetResult();
            await socket.SendAsync(Encoding.ASCII.GetBytes(response), _stop.Token);
        }
        while (!close);
    }

    /// <summary>Connects until the listener, which accepts nothing, takes no more.</summary>
    private async Task<List<Socket>> FillBacklogAsync()
    {
        var sockets = new List<Socket>();
        while (sockets.Count < 32)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            sockets.Add(socket);
            var connecting = socket.ConnectAsync(_listener.LocalEndpoint, _stop.Token).AsTask();
            if (await Task.WhenAny(connecting, Task.Delay(TimeSpan.FromMilliseconds(300), _stop.Token)) != connecting)
            {
                return sockets;
            }
        }

        throw new InvalidOperationException("The listener took every connection.");
    }
}
