using System.Net;
using CognitoClient.Authentication;
using CognitoClient.Tests.Handlers;
using Polly.CircuitBreaker;

namespace CognitoClient.Tests.Authentication;

/// <summary>Sessions whose requests fail with exceptions of the application, such as those of a circuit breaker.</summary>
public class SessionHandlerFailureTests
{
    private static readonly Uri Api = new("https://api.example.com/v1/");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task GetTokens_ValidOnesAndAnApplicationsException_ReturnsThem(bool isCanceled)
    {
        using var service = new ScriptedService();
        Exception failure = isCanceled ? new OperationCanceledException("of the application") : new BrokenCircuitException();
        var session = await StartAsync(service, TimeSpan.FromSeconds(50), (_, _) => throw failure);

        Assert.Equal("a1", (await session.GetTokensAsync(Token))!.AccessToken);
        Assert.Equal("a1", (await session.GetTokensAsync(Token))!.AccessToken);
        Assert.NotNull(await Record.ExceptionAsync(() => session.RefreshAsync(cancellationToken: Token)));
        service.Clock.Advance(TimeSpan.FromSeconds(50));

        Assert.NotNull(await Record.ExceptionAsync(() => session.GetTokensAsync(Token)));
    }

    [Fact]
    public async Task GetTokens_ExpiredOnesAndAnApplicationsException_ThrowsIt()
    {
        using var service = new ScriptedService();
        var session = await StartAsync(service, TimeSpan.Zero, (_, _) => throw new BrokenCircuitException());

        await Assert.ThrowsAsync<BrokenCircuitException>(() => session.GetTokensAsync(Token));
    }

    [Fact]
    public async Task GetTokens_RemovedMeanwhileAndARevocationThatThrowsAnApplicationsException_EndsTheSession()
    {
        using var service = new ScriptedService();
        var store = new InMemorySessionStore();
        var session = await StartAsync(
            service,
            TimeSpan.Zero,
            async (request, cancellationToken) =>
            {
                if (request.Headers.GetValues("X-Amz-Target").Single().EndsWith("RevokeToken", StringComparison.Ordinal))
                {
                    throw new BrokenCircuitException();
                }

                await store.RemoveAsync("key", cancellationToken);
                return await ScriptedHandler.Answer(200, SessionTests.Refreshed("a2", "r2"))(request, cancellationToken);
            },
            store);

        Assert.Null(await session.GetTokensAsync(Token));
    }

    [Fact]
    public async Task Handler_RenewalThatThrowsAnApplicationsException_ReturnsTheResponse()
    {
        using var service = new ScriptedService();
        var session = await StartAsync(service, TimeSpan.FromHours(1), (_, _) => throw new BrokenCircuitException());
        using var api = new ScriptedHandler(ScriptedHandler.Answer(401));
        using var client = new HttpClient(new SessionTokenHandler(session, Api) { InnerHandler = api });

        using var response = await client.GetAsync(Api, Token);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private static Task<ICognitoSession> StartAsync(
        ScriptedService service,
        TimeSpan lifetime,
        Step send,
        ICognitoSessionStore? store = null)
    {
        var client = TestClient.Create(new ScriptedHandler(send), options => options.MaxAttempts = 1);
        return new CognitoSessions(new CognitoSignIn(client, service.Options()), store)
            .StartAsync(SessionTests.Tokens(service, lifetime), "key", cancellationToken: Token);
    }
}
