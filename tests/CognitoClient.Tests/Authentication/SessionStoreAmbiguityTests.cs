using CognitoClient.Authentication;

namespace CognitoClient.Tests.Authentication;

/// <summary>Sessions whose store has other tokens than before the change that it failed to make.</summary>
public sealed class SessionStoreAmbiguityTests : IDisposable
{
    private const string Refresh = "GetTokensFromRefreshToken";

    private readonly ScriptedService _service = new();
    private readonly FailingStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _service.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public async Task Renewal_NotStoredAfterOneThatWasStoredNevertheless_IsUsedAndStoredLater(int renewals)
    {
        var session = await StartAndStoreNeverthelessAsync();
        for (var number = 3; number < 3 + renewals; number++)
        {
            _service.Answers(Refresh, SessionTests.Refreshed($"a{number}", $"r{number}"));
            Assert.Equal($"a{number}", (await session.RefreshAsync(cancellationToken: Token))!.AccessToken);
            Assert.Equal($"a{number}", (await session.GetTokensAsync(Token))!.AccessToken);
        }

        _store.Fails = (_, _) => false;
        _service.Clock.Advance(TimeSpan.FromSeconds(10));
        await session.GetTokensAsync(Token);

        Assert.Equal($"r{renewals + 2}", (await StoredAsync())!.RefreshToken);
    }

    [Fact]
    public async Task SignOut_NotRemovedAfterARenewalThatWasStoredNevertheless_DoesNotComeBack()
    {
        var session = await StartAndStoreNeverthelessAsync();
        _service.Answers("RevokeToken", "{}");
        _store.Fails = (method, _) => method == "Remove";

        await Assert.ThrowsAsync<IOException>(() => session.SignOutAsync(Token));
        Assert.Null(await session.GetTokensAsync(Token));
        _store.Fails = (_, _) => false;
        _service.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Null(await session.GetTokensAsync(Token));
        Assert.Null(await StoredAsync());
    }

    [Fact]
    public async Task Renewal_OfTheTokensOfAnotherProcessNotStored_IsUsed()
    {
        var session = await StartAndStoreNeverthelessAsync();
        var other = SessionTests.Tokens(_service, TimeSpan.FromHours(1)) with { AccessToken = "other", RefreshToken = "other" };
        await _store.Tokens.SetAsync("key", other, Token);
        _service.Answers(Refresh, SessionTests.Refreshed("a3", "r3"));

        Assert.Equal("a3", (await session.RefreshAsync(cancellationToken: Token))!.AccessToken);
        Assert.Equal("a3", (await session.GetTokensAsync(Token))!.AccessToken);
    }

    [Fact]
    public async Task Refresh_OfASessionStartedByAnotherProcess_DoesNotThrowTheEndOfTheEarlierOne()
    {
        var answer = new TaskCompletionSource();
        _service.Gate = answer.Task;
        _service.Fails(Refresh, "NotAuthorizedException", "Refresh Token has been revoked");
        var sessions = new CognitoSessions(_service.SignIn(), _store);
        var session = await sessions.StartAsync(
            SessionTests.Tokens(_service, TimeSpan.FromSeconds(50)), "key", cancellationToken: Token);
        var caller = session.GetTokensAsync(Token);
        await _service.Asked.WaitAsync(Token);
        _service.Clock.Advance(TimeSpan.FromSeconds(2));
        var old = (await caller)!;
        answer.SetResult();

        // A start under the same key waits for the renewal.
        _store.Fails = (method, _) => method == "Set";
        await Assert.ThrowsAsync<IOException>(() => sessions.StartAsync(old, "key", cancellationToken: Token));
        await _store.Tokens.SetAsync(
            "key", SessionTests.Tokens(_service, TimeSpan.FromHours(1)) with { RefreshToken = null }, Token);

        Assert.Null(await session.RefreshAsync(cancellationToken: Token));
    }

    /// <summary>Starts a session and renews it. The store fails to store the renewed tokens, but has them.</summary>
    private async Task<ICognitoSession> StartAndStoreNeverthelessAsync()
    {
        _service.Answers(Refresh, SessionTests.Refreshed("a2", "r2"));
        var session = await new CognitoSessions(_service.SignIn(), _store)
            .StartAsync(SessionTests.Tokens(_service, TimeSpan.Zero), "key", cancellationToken: Token);
        _store.Fails = (method, _) => method == "Set";
        _store.StoresNevertheless = true;
        Assert.Equal("a2", (await session.GetTokensAsync(Token))!.AccessToken);
        _store.StoresNevertheless = false;
        Assert.Equal("r2", (await StoredAsync())!.RefreshToken);
        return session;
    }

    private ValueTask<SignInTokens?> StoredAsync() => _store.Tokens.GetAsync("key", Token);
}
