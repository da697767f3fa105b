using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Tests.Authentication;

public class SessionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetTokens_FreshOnes_AreThoseOfTheStore()
    {
        using var service = new ScriptedService();
        var session = await StartAsync(service, TimeSpan.FromSeconds(61));

        var tokens = await session.GetTokensAsync(Token);

        Assert.Equal(("a1", 64), (tokens!.AccessToken, session.Key.Length));
        Assert.Empty(service.Sent);
    }

    [Fact]
    public async Task GetTokens_AheadOfExpiry_RenewsAndStores()
    {
        using var service = new ScriptedService().Answers("GetTokensFromRefreshToken", Refreshed("a2", "r2"));
        var session = await StartAsync(service, TimeSpan.FromSeconds(61));
        service.Clock.Advance(TimeSpan.FromSeconds(1));

        var tokens = await session.GetTokensAsync(Token);
        var again = await session.GetTokensAsync(Token);

        Assert.Equal(("a2", "r2"), (tokens!.AccessToken, tokens.RefreshToken));
        Assert.Equal(tokens, again);
        service.AssertSent(("GetTokensFromRefreshToken", """{"RefreshToken":"r1","ClientId":"client"}"""));
    }

    [Fact]
    public async Task GetTokens_ManyCallers_ShareOneRefreshAndOneThatGivesUpDoesNotEndIt()
    {
        using var service = new ScriptedService().Answers("GetTokensFromRefreshToken", Refreshed("a2"));
        var answer = new TaskCompletionSource();
        service.Gate = answer.Task;
        var sessions = new CognitoSessions(service.SignIn());
        var session = await sessions.StartAsync(Tokens(service, TimeSpan.Zero), "key", cancellationToken: Token);
        using var impatient = new CancellationTokenSource();

        var first = session.GetTokensAsync(impatient.Token);
        var others = Enumerable.Range(0, 50).Select(_ => sessions.GetSession("key").GetTokensAsync(Token)).ToList();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        answer.SetResult();
        var all = await Task.WhenAll(others);

        Assert.All(all, tokens => Assert.Equal("a2", tokens!.AccessToken));
        Assert.Single(service.Sent);
        Assert.Equal("a2", (await session.GetTokensAsync(Token))!.AccessToken);
    }

    [Fact]
    public async Task GetTokens_AfterARefreshThatFailed_TriesAgain()
    {
        using var service = new ScriptedService()
            .Fails("GetTokensFromRefreshToken", "TooManyRequestsException", "Slow down")
            .Answers("GetTokensFromRefreshToken", Refreshed("a2"));
        var session = await StartAsync(service, TimeSpan.Zero);

        await Assert.ThrowsAsync<TooManyRequestsException>(() => session.GetTokensAsync(Token));
        var tokens = await session.GetTokensAsync(Token);

        Assert.Equal("a2", tokens!.AccessToken);
    }

    [Theory]
    [InlineData("NotAuthorizedException", "Refresh Token has been revoked")]
    [InlineData("NotAuthorizedException", "Refresh Token has expired")]
    [InlineData("NotAuthorizedException", "Invalid Refresh Token")]
    [InlineData("NotAuthorizedException", "User is disabled.")]
    [InlineData("RefreshTokenReuseException", "Refresh token was used before")]
    [InlineData("UserNotFoundException", "User does not exist.")]
    public async Task GetTokens_RefreshTokenThatIsGoneForGood_EndsTheSession(string code, string message)
    {
        using var service = new ScriptedService().Fails("GetTokensFromRefreshToken", code, message);
        var session = await StartAsync(service, TimeSpan.Zero);

        var exception = await Assert.ThrowsAnyAsync<CognitoIdentityProviderException>(() => session.GetTokensAsync(Token));

        Assert.Equal((code, message), (exception.ErrorCode, exception.Message));
        Assert.Null(await session.GetTokensAsync(Token));
    }

    [Fact]
    public async Task GetTokens_RefusalThatIsNotTheTokens_KeepsTheSession()
    {
        using var service = new ScriptedService()
            .Fails("GetTokensFromRefreshToken", "NotAuthorizedException", "Unable to verify secret hash for client x")
            .Answers("GetTokensFromRefreshToken", Refreshed("a2"));
        var session = await StartAsync(service, TimeSpan.Zero);

        await Assert.ThrowsAsync<NotAuthorizedException>(() => session.GetTokensAsync(Token));

        Assert.Equal("a2", (await session.GetTokensAsync(Token))!.AccessToken);
    }

    [Fact]
    public async Task GetTokens_AnotherProcessWasFaster_TakesItsTokens()
    {
        using var service = new ScriptedService().Fails("GetTokensFromRefreshToken", "RefreshTokenReuseException", "Reused");
        var answer = new TaskCompletionSource();
        service.Gate = answer.Task;
        var store = new InMemorySessionStore();
        var session = await new CognitoSessions(service.SignIn(), store)
            .StartAsync(Tokens(service, TimeSpan.Zero), "key", cancellationToken: Token);

        var waiting = session.GetTokensAsync(Token);
        await store.SetAsync("key", Tokens(service, TimeSpan.FromHours(1)) with { AccessToken = "theirs", RefreshToken = "r9" }, Token);
        answer.SetResult();

        Assert.Equal("theirs", (await waiting)!.AccessToken);
    }

    [Fact]
    public async Task GetTokens_ExpiredWithoutARefreshToken_EndsTheSession()
    {
        using var service = new ScriptedService();
        var store = new InMemorySessionStore();
        var sessions = new CognitoSessions(service.SignIn(), store);
        var tokens = Tokens(service, TimeSpan.Zero) with { RefreshToken = null };
        var session = await sessions.StartAsync(tokens, "key", cancellationToken: Token);

        Assert.Null(await session.GetTokensAsync(Token));
        Assert.Null(await store.GetAsync("key", Token));
        Assert.Empty(service.Sent);
    }

    [Fact]
    public async Task Refresh_WithTokensThatWereRenewedSince_TakesTheStoredOnes()
    {
        using var service = new ScriptedService().Answers("GetTokensFromRefreshToken", Refreshed("a2"));
        var session = await StartAsync(service, TimeSpan.FromHours(1));
        var refused = await session.GetTokensAsync(Token);

        var one = await session.RefreshAsync(refused, Token);
        var other = await session.RefreshAsync(refused, Token);

        Assert.Equal(("a2", "a2"), (one!.AccessToken, other!.AccessToken));
        Assert.Single(service.Sent);
    }

    [Fact]
    public async Task Refresh_WithoutSayingWhy_RenewsFreshTokens()
    {
        using var service = new ScriptedService().Answers("GetTokensFromRefreshToken", Refreshed("a2"));
        var session = await StartAsync(service, TimeSpan.FromHours(1));

        Assert.Equal("a2", (await session.RefreshAsync(cancellationToken: Token))!.AccessToken);
    }

    [Fact]
    public async Task SignOut_OfASession_RevokesAndRemoves()
    {
        using var service = new ScriptedService().Answers("RevokeToken", "{}");
        var session = await new CognitoSessions(service.SignIn(options => options.ClientSecret = "secret"))
            .StartAsync(Tokens(service, TimeSpan.FromHours(1)), "key", cancellationToken: Token);

        await session.SignOutAsync(Token);
        await session.SignOutAsync(Token);

        Assert.Null(await session.GetTokensAsync(Token));
        Assert.Null(await session.RefreshAsync(cancellationToken: Token));
        service.AssertSent(("RevokeToken", """{"Token":"r1","ClientId":"client","ClientSecret":"secret"}"""));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SignOutEverywhere_OfASession_IsGlobalAndRemoves(bool already)
    {
        using var service = new ScriptedService();
        _ = already
            ? service.Fails("GlobalSignOut", "NotAuthorizedException", "Access Token has been revoked")
            : service.Answers("GlobalSignOut", "{}");
        var session = await StartAsync(service, TimeSpan.FromHours(1));

        await session.SignOutEverywhereAsync(Token);
        await session.SignOutEverywhereAsync(Token);

        Assert.Null(await session.GetTokensAsync(Token));
        service.AssertSent(("GlobalSignOut", """{"AccessToken":"a1"}"""));
    }

    [Fact]
    public async Task Refresh_ResponseWithAnEmptyRefreshToken_KeepsTheOldOne()
    {
        using var service = new ScriptedService().Answers("GetTokensFromRefreshToken", Refreshed("a2", ""));
        var session = await StartAsync(service, TimeSpan.Zero);

        Assert.Equal("r1", (await session.GetTokensAsync(Token))!.RefreshToken);
    }

    [Fact]
    public async Task Refresh_ResponseWithAnEmptyAccessToken_IsAProtocolError()
    {
        using var service = new ScriptedService().Answers("GetTokensFromRefreshToken", Refreshed(""));
        var session = await StartAsync(service, TimeSpan.Zero);

        await Assert.ThrowsAsync<SignInProtocolException>(() => session.GetTokensAsync(Token));
    }

    [Fact]
    public async Task Text_OfASession_ShowsNoKey()
    {
        using var service = new ScriptedService();

        Assert.Equal("CognitoSession", (await StartAsync(service, TimeSpan.Zero)).ToString());
    }

    internal static Task<ICognitoSession> StartAsync(ScriptedService service, TimeSpan lifetime) =>
        new CognitoSessions(service.SignIn()).StartAsync(Tokens(service, lifetime), cancellationToken: Token);

    internal static string Refreshed(string accessToken, string? refreshToken = null)
    {
        var more = refreshToken is null ? "" : $",\"RefreshToken\":\"{refreshToken}\"";
        return $$"""{"AuthenticationResult":{"AccessToken":"{{accessToken}}","ExpiresIn":3600{{more}} } }""";
    }

    internal static SignInTokens Tokens(ScriptedService service, TimeSpan lifetime) => new()
    {
        AccessToken = "a1",
        IdToken = "i1",
        RefreshToken = "r1",
        ExpiresAt = service.Clock.GetUtcNow() + lifetime,
    };
}
