using CognitoClient.Internal.Http;
using CognitoClient.Tests.Handlers;
using Microsoft.Extensions.DependencyInjection;

namespace CognitoClient.Tests.Resilience;

/// <summary>Handlers of an application that ignore their cancellation token: limits and the caller's token hold all the same.</summary>
public sealed class IgnoredTokenTests : IDisposable
{
    private const string Ignored =
        " A handler ignored the cancellation of its token and was abandoned. Pass the token on to all that the handler awaits.";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _release.TrySetResult();

    [Fact]
    public async Task Call_HandlerOfAnHttpClientIgnoresItsToken_EndsWithTheAttempt()
    {
        var late = new WatchedResponse();
        using var handler = new IgnoringHandler(async _ =>
        {
            await _release.Task;
            return late;
        });
        using var http = new HttpClient(handler);
        using var client = new CognitoIdentityProviderClient(http, Configure(new()));

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => client.CallAsync().WaitAsync(Patience, Token));

        Assert.Equal(
            "GetUser timed out after 0.05 s, the time limit of an attempt (AttemptTimeout), before its HttpClient sent it; nothing "
                + $"was sent.{Ignored}",
            exception.Message);
        Assert.Equal((true, 2, false), (exception.IsTimeout, exception.Attempts, exception.MayHaveSucceeded));
        _release.SetResult();
        await late.Disposed.WaitAsync(Patience, Token);
    }

    [Fact]
    public async Task Call_HandlerIgnoresItsToken_EndsWithTheCall()
    {
        await using var services = CreateContainer(WaitAsync, options => options.Timeout = TimeSpan.FromMilliseconds(40));

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => CallAsync(services));

        Assert.EndsWith(
            $", the time limit of the call (Timeout), while a handler of its HttpClient processed the request; nothing was sent.{Ignored}",
            exception.Message);
    }

    [Fact]
    public async Task Call_HandlerIgnoresTheCallersToken_IsCanceled()
    {
        await using var services = CreateContainer(WaitAsync, static options => options.AttemptTimeout = TimeSpan.FromHours(1));
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));

        var exception = await Assert.ThrowsAsync<OperationCanceledException>(() => CallAsync(services, cancellation.Token));

        Assert.Equal(($"GetUser was canceled.{Ignored}", cancellation.Token), (exception.Message, exception.CancellationToken));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_AbandonedHandlerSendsLater_SendsNothing(bool readsContent)
    {
        var sent = new TaskCompletionSource<Exception?>();
        using var primary = new IgnoringHandler(async request =>
        {
            sent.TrySetResult(await Record.ExceptionAsync(() => request.Content!.CopyToAsync(Stream.Null, Token)));
            return new() { Content = new StringContent("{}") };
        });
        await using var services = CreateContainer(
            static send => send(),
            static options => options.MaxAttempts = 1,
            http => http
                .AddHttpMessageHandler(() => new InterveningHandler(async (request, send) =>
                {
                    if (readsContent)
                    {
                        await request.Content!.LoadIntoBufferAsync(Token);
                    }

                    await _release.Task;
                    return await send();
                }))
                .ConfigurePrimaryHttpMessageHandler(() => primary));
        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => CallAsync(services));

        _release.SetResult();

        // A handler that reads the content may be one that sends it.
        Assert.Equal(readsContent, exception.MayHaveSucceeded);
        Assert.IsType<ObjectDisposedException>(await sent.Task.WaitAsync(Patience, Token));
    }

    [Fact]
    public async Task Call_BodyIgnoresItsToken_EndsWithTheAttempt()
    {
        using var body = new TestStream([]) { BeforeReading = _ => _release.Task };
        using var handler = new AnsweringHandler(_ => new() { Content = new StreamContent(body) });
        using var http = new HttpClient(handler);
        using var client = new CognitoIdentityProviderClient(http, Configure(new() { MaxAttempts = 1 }));

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => client.CallAsync().WaitAsync(Patience, Token));

        Assert.Equal(
            "GetUser timed out after 0.05 s, the time limit of an attempt (AttemptTimeout), while reading the response; the service may "
                + $"have carried the request out.{Ignored}",
            exception.Message);
    }

    [Fact]
    public async Task Create_PipelineWithoutHandlersOfTheApplication_NeedsNoGuard()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddCognitoClient(static options => Configure(options));
        services.AddCognitoClient("own", static options => Configure(options))
            .AddHttpMessageHandler(static () => new InterveningHandler(static (_, send) => send()));
        await using var provider = services.BuildServiceProvider();
        var handlers = provider.GetRequiredService<IHttpMessageHandlerFactory>();
        using var pool = ConnectionPool.Create();
        using var http = new HttpClientForwarder(new());

        Assert.Null(HandlerGuard.Create(pool));
        Assert.Null(HandlerGuard.Create(handlers.CreateHandler("CognitoClient")));
        Assert.NotNull(HandlerGuard.Create(handlers.CreateHandler("CognitoClient:own")));
        Assert.NotNull(HandlerGuard.Create(http));
    }

    private async Task<HttpResponseMessage> WaitAsync(Func<Task<HttpResponseMessage>> send)
    {
        await _release.Task;
        return new();
    }

    private static Task<CognitoClient.Model.GetUserResponse> CallAsync(
        IServiceProvider services, CancellationToken? cancellationToken = null) =>
        services.GetRequiredService<ICognitoIdentityProviderClient>().CallAsync(cancellationToken).WaitAsync(Patience, Token);

    private static ServiceProvider CreateContainer(
        Func<Func<Task<HttpResponseMessage>>, Task<HttpResponseMessage>> respond,
        Action<CognitoClientOptions> configure,
        Action<IHttpClientBuilder>? add = null)
    {
        var services = new ServiceCollection();
        var http = services.AddCognitoClient(options => configure(Configure(options)))
            .AddHttpMessageHandler(() => new InterveningHandler((_, send) => respond(send)));
        add?.Invoke(http);
        return services.BuildServiceProvider();
    }

    private static CognitoClientOptions Configure(CognitoClientOptions options)
    {
        var attempts = options.MaxAttempts ?? 2;
        TestClient.Configure(options);
        options.MaxAttempts = attempts;
        options.AttemptTimeout = TimeSpan.FromMilliseconds(50);
        options.TimeProvider = TimeProvider.System;
        return options;
    }

    private sealed class IgnoringHandler(Func<HttpRequestMessage, Task<HttpResponseMessage>> respond) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            respond(request);
    }

    private sealed class WatchedResponse : HttpResponseMessage
    {
        private readonly TaskCompletionSource _disposed = new();

        public Task Disposed => _disposed.Task;

        protected override void Dispose(bool disposing)
        {
            _disposed.TrySetResult();
            base.Dispose(disposing);
        }
    }
}
