using System.Net;
using CognitoClient.Tests.Handlers;
using Microsoft.Extensions.DependencyInjection;

namespace CognitoClient.Tests.Mistakes;

/// <summary>Handlers and test doubles below the client that do not behave like a connection.</summary>
public class TestDoubleMistakeTests
{
    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task Handler_SameResponseForEachRequest_SaysToReturnANewOne(HttpStatusCode status)
    {
        using var response = new HttpResponseMessage(status) { Content = new StringContent("{}") };
        using var handler = new AnsweringHandler(_ => response);
        using var client = TestClient.Create(handler);
        _ = await Record.ExceptionAsync(() => client.CallAsync());

        var exception = await Assert.ThrowsAsync<CognitoResponseException>(() => client.CallAsync());

        Assert.Equal(
            "GetUser received a response that was already disposed. A handler, or a test double, must return a new HttpResponseMessage "
            + "for each request.",
            exception.Message);
        Assert.Equal((status, true), (exception.StatusCode, exception.MayHaveSucceeded));
        Assert.IsType<ObjectDisposedException>(exception.InnerException);
    }

    public static TheoryData<string, Func<HttpMessageHandler, ICognitoIdentityProviderClient>> Pipelines { get; } = new()
    {
        { "HttpClient", static handler => TestClient.Create(handler) },
        { "handler in an HttpClient", static handler => TestClient.Create(new PassingHandler { InnerHandler = handler }) },
        { "primary handler", static handler => Resolve(http => http.ConfigurePrimaryHttpMessageHandler(() => handler)) },
        { "handler", static handler => Resolve(http => http.AddHttpMessageHandler(() => new ReplacingHandler(handler))) },
    };

    [Theory]
    [MemberData(nameof(Pipelines), DisableDiscoveryEnumeration = true)]
    public async Task Handler_ReturnsNull_IsNamed(string name, Func<HttpMessageHandler, ICognitoIdentityProviderClient> create)
    {
        foreach (var task in (Task<HttpResponseMessage>?[])[null, Task.FromResult<HttpResponseMessage>(null!), YieldNullAsync()])
        {
            using var handler = new NullHandler(task);
            var client = create(handler);

            var exception = await Assert.ThrowsAsync<CognitoResponseException>(() => client.CallAsync());

            Assert.Equal(
                (name, "GetUser received null instead of a response. A handler, or a test double, must return a task with a new "
                    + "HttpResponseMessage for each request."),
                (name, exception.Message));
            Assert.Equal(("GetUser", 1, false), (exception.Operation, exception.Attempts, exception.MayHaveSucceeded));
        }
    }

    [Fact]
    public async Task Handler_DereferencesNullItself_IsNotWrapped()
    {
        using var handler = new AnsweringHandler(static request => ((HttpResponseMessage?)null)!.RequestMessage is null ? null! : new());
        using var client = TestClient.Create(handler);

        await Assert.ThrowsAsync<NullReferenceException>(() => client.CallAsync());
    }

    [Fact]
    public async Task Handler_RespondsWithoutReadingTheRequest_CountsAsSent()
    {
        using var content = new TestContent(_ => throw new IOException("reset"));
        using var handler = new AnsweringHandler(_ => new HttpResponseMessage { Content = content });
        using var client = TestClient.Create(handler, options => options.MaxAttempts = 1);

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => client.CallAsync());

        Assert.True(exception.MayHaveSucceeded);
        Assert.Equal(
            $"GetUser lost the connection to {TestClient.Host}; the service may have carried the request out: reset", exception.Message);
    }

    [Fact]
    public async Task Handler_ReadsTheResponseFirst_DoesNotMatter()
    {
        using var handler = new AnsweringHandler(_ =>
        {
            var response = new HttpResponseMessage { Content = new StringContent("""{"Username":"ada"}""") };
            response.Content.LoadIntoBufferAsync(TestContext.Current.CancellationToken).Wait(TestContext.Current.CancellationToken);
            return response;
        });
        using var client = TestClient.Create(handler);

        Assert.Equal("ada", (await client.CallAsync()).Username);
    }

    [Fact]
    public async Task Pages_OfATestDoubleInACircle_EndWithAnException()
    {
        var pages = 0;
        using var handler = new AnsweringHandler(_ => new HttpResponseMessage
        {
            Content = new StringContent($$"""{"Users":[{}],"PaginationToken":"secret{{pages++ % 3}}"}"""),
        });
        using var client = TestClient.Create(handler);
        var users = 0;

        var exception = await Assert.ThrowsAsync<CognitoResponseException>(async () =>
        {
            await foreach (var user in client.ListUsersItemsAsync("eu-west-1_a", TestContext.Current.CancellationToken))
            {
                Assert.InRange(++users, 1, 100);
            }
        });

        Assert.Equal(
            "ListUsers returned a page token for the second time, so paging would never end. All pages before it were delivered.",
            exception.Message);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_OfADisposedSource_StillWorks()
    {
        using var handler = new ScriptedHandler();
        using var client = TestClient.Create(handler);
        var source = new CancellationTokenSource();
        var token = source.Token;
        source.Dispose();

        Assert.NotNull(await client.CallAsync(token));
    }

    private static ICognitoIdentityProviderClient Resolve(Action<IHttpClientBuilder> configure)
    {
        var services = new ServiceCollection();
        configure(services.AddCognitoClient(TestClient.Configure));
        return services.BuildServiceProvider().GetRequiredService<ICognitoIdentityProviderClient>();
    }

    private static async Task<HttpResponseMessage> YieldNullAsync()
    {
        await Task.Yield();
        return null!;
    }

    private sealed class NullHandler(Task<HttpResponseMessage>? task) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => task!;
    }

    private sealed class PassingHandler : DelegatingHandler;

    /// <summary>A handler of the builder that does what another one does instead of sending.</summary>
    private sealed class ReplacingHandler(HttpMessageHandler handler) : DelegatingHandler
    {
        private readonly HttpMessageInvoker _invoker = new(handler, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            _invoker.SendAsync(request, cancellationToken);
    }
}
