using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Tests.Authentication;

/// <summary>What ends a session, and what must not.</summary>
public class SessionEndTests
{
    private const string Refresh = "GetTokensFromRefreshToken";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignOut_DuringARefresh_WaitsAndRevokesWhatItBrought()
    {
        using var service = new ScriptedService().Answers(Refresh, SessionTests.Refreshed("a2", "r2")).Answers("RevokeToken", "{}");
        var store = new InMemorySessionStore();
        var sessions = new CognitoSessions(service.SignIn(), store);
        var (session, refreshing, answer) = await RefreshingAsync(service, sessions);

        var signOut = session.SignOutAsync(Token);
        var late = session.GetTokensAsync(Token);
        answer.SetResult();
        await signOut;

        Assert.Equal("a2", (await refreshing)!.AccessToken);
        Assert.Null(await late);
        Assert.Null(await store.GetAsync("key", Token));
        service.AssertSent(
            (Refresh, """{"RefreshToken":"r1","ClientId":"client"}"""), ("RevokeToken", """{"Token":"r2","ClientId":"client"}"""));
    }

    [Fact]
    public async Task Start_UnderTheSameKeyDuringARefresh_IsNotOverwritten()
    {
        using var service = new ScriptedService().Answers(Refresh, SessionTests.Refreshed("a2", "r2"));
        var store = new InMemorySessionStore();
        var sessions = new CognitoSessions(service.SignIn(), store);
        var (_, refreshing, answer) = await RefreshingAsync(service, sessions);

        var start = sessions.StartAsync(Others(service), "key", cancellationToken: Token);
        answer.SetResult();
        await Task.WhenAll(start, refreshing);

        Assert.Equal(Others(service), await store.GetAsync("key", Token));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task GetTokens_RemovedByAnotherProcessDuringARefresh_RevokesAndEnds(bool revocationFails)
    {
        using var service = new ScriptedService().Answers(Refresh, SessionTests.Refreshed("a2", "r2"));
        _ = revocationFails ? service.Fails("RevokeToken", "TooManyRequestsException", "Slow down") : service.Answers("RevokeToken", "{}");
        var store = new InMemorySessionStore();
        var sessions = new CognitoSessions(service.SignIn(), store);
        var (_, refreshing, answer) = await RefreshingAsync(service, sessions);

        await store.RemoveAsync("key", Token);
        answer.SetResult();

        Assert.Null(await refreshing);
        Assert.Null(await store.GetAsync("key", Token));
        service.AssertSent(
            (Refresh, """{"RefreshToken":"r1","ClientId":"client"}"""), ("RevokeToken", """{"Token":"r2","ClientId":"client"}"""));
    }

    [Fact]
    public async Task GetTokens_BegunAnewByAnotherProcessDuringARefresh_TakesTheirs()
    {
        using var service = new ScriptedService().Answers(Refresh, SessionTests.Refreshed("a2", "r2"));
        var store = new InMemorySessionStore();
        var sessions = new CognitoSessions(service.SignIn(), store);
        var (_, refreshing, answer) = await RefreshingAsync(service, sessions);

        await store.SetAsync("key", Others(service), Token);
        answer.SetResult();

        Assert.Equal(Others(service), await refreshing);
        Assert.Equal(Others(service), await store.GetAsync("key", Token));
    }

    [Fact]
    public async Task SignOut_GivenUpWhileARefreshIsUnderWay_ChangesNothing()
    {
        using var service = new ScriptedService().Answers(Refresh, SessionTests.Refreshed("a2", "r2"));
        var sessions = new CognitoSessions(service.SignIn());
        var (session, refreshing, answer) = await RefreshingAsync(service, sessions);
        using var impatient = new CancellationTokenSource();

        var signOut = session.SignOutAsync(impatient.Token);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => signOut);
        answer.SetResult();
        await refreshing;

        Assert.Equal("a2", (await session.GetTokensAsync(Token))!.AccessToken);
        Assert.Single(service.Sent);
    }

    [Fact]
    public async Task Session_WithoutARefreshToken_LastsUntilItsTokensExpire()
    {
        using var service = new ScriptedService();
        var store = new InMemorySessionStore();
        var sessions = new CognitoSessions(service.SignIn(), store);
        var tokens = SessionTests.Tokens(service, TimeSpan.FromSeconds(59)) with { RefreshToken = null };
        var session = await sessions.StartAsync(tokens, "key", cancellationToken: Token);

        Assert.Equal(tokens, await session.GetTokensAsync(Token));
        Assert.Null(await session.RefreshAsync(cancellationToken: Token));
        Assert.Equal(tokens, await session.GetTokensAsync(Token));
        service.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Null(await session.GetTokensAsync(Token));
        Assert.Null(await store.GetAsync("key", Token));
        Assert.Empty(service.Sent);
    }

    [Fact]
    public async Task GetTokens_RenewalAheadThatFailsForNow_GivesTheValidOnes()
    {
        using var service = new ScriptedService()
            .Fails(Refresh, "TooManyRequestsException", "Slow down")
            .Fails(Refresh, "TooManyRequestsException", "Slow down")
            .Answers(Refresh, SessionTests.Refreshed("a2"));
        var session = await SessionTests.StartAsync(service, TimeSpan.FromSeconds(59));

        Assert.Equal("a1", (await session.GetTokensAsync(Token))!.AccessToken);
        await Assert.ThrowsAsync<TooManyRequestsException>(() => session.RefreshAsync(cancellationToken: Token));
        service.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("a2", (await session.GetTokensAsync(Token))!.AccessToken);
    }

    [Fact]
    public async Task GetTokens_RenewalAheadThatIsRefusedForGood_EndsTheSession()
    {
        using var service = new ScriptedService().Fails(Refresh, "NotAuthorizedException", "Refresh Token has been revoked");
        var session = await SessionTests.StartAsync(service, TimeSpan.FromSeconds(59));

        await Assert.ThrowsAsync<NotAuthorizedException>(() => session.GetTokensAsync(Token));

        Assert.Null(await session.GetTokensAsync(Token));
    }

    [Fact]
    public async Task SignOut_RevocationFailsForNow_CanBeRepeated()
    {
        using var service = new ScriptedService()
            .Fails("RevokeToken", "TooManyRequestsException", "Slow down")
            .Answers("RevokeToken", "{}");
        var session = await SessionTests.StartAsync(service, TimeSpan.FromHours(1));

        await Assert.ThrowsAsync<TooManyRequestsException>(() => session.SignOutAsync(Token));
        await session.SignOutAsync(Token);

        Assert.Null(await session.GetTokensAsync(Token));
        service.AssertSent(
            ("RevokeToken", """{"Token":"r1","ClientId":"client"}"""), ("RevokeToken", """{"Token":"r1","ClientId":"client"}"""));
    }

    [Fact]
    public async Task SignOut_RevocationIsRefusedForGood_RemovesAllTheSame()
    {
        using var service = new ScriptedService().Fails("RevokeToken", "UnsupportedOperationException", "Revocation is not enabled");
        var session = await SessionTests.StartAsync(service, TimeSpan.FromHours(1));

        await Assert.ThrowsAsync<UnsupportedOperationException>(() => session.SignOutAsync(Token));

        Assert.Null(await session.GetTokensAsync(Token));
    }

    [Theory]
    [InlineData("Refresh Token has been revoked")]
    [InlineData("Refresh Token has expired")]
    [InlineData("Invalid Refresh Token")]
    [InlineData("User does not exist.")]
    public async Task SignOutEverywhere_OfASessionThatIsOver_IsSilent(string message)
    {
        using var service = new ScriptedService().Fails(Refresh, "NotAuthorizedException", message);
        var session = await SessionTests.StartAsync(service, TimeSpan.Zero);

        await session.SignOutEverywhereAsync(Token);

        Assert.Null(await session.GetTokensAsync(Token));
        Assert.Single(service.Sent);
    }

    private static SignInTokens Others(ScriptedService service) =>
        SessionTests.Tokens(service, TimeSpan.FromHours(1)) with { AccessToken = "other", RefreshToken = "other" };

    /// <summary>A session whose refresh has been sent and not yet answered.</summary>
    private static async Task<(ICognitoSession Session, Task<SignInTokens?> Refreshing, TaskCompletionSource Answer)> RefreshingAsync(
        ScriptedService service, CognitoSessions sessions)
    {
        var answer = new TaskCompletionSource();
        service.Gate = answer.Task;
        var session = await sessions.StartAsync(SessionTests.Tokens(service, TimeSpan.Zero), "key", cancellationToken: Token);
        var refreshing = session.GetTokensAsync(Token);
        await service.Asked.WaitAsync(Token);
        return (session, refreshing, answer);
    }
}
