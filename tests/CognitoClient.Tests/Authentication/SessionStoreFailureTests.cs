using CognitoClient.Authentication;
using CognitoClient.Model;
using CognitoClient.Tests.Diagnostics;

namespace CognitoClient.Tests.Authentication;

/// <summary>Sessions whose store fails: renewed tokens are not lost, and sessions that have ended do not come back.</summary>
public sealed class SessionStoreFailureTests : IDisposable
{
    private const string Refresh = "GetTokensFromRefreshToken";

    private readonly ScriptedService _service = new();
    private readonly FailingStore _store = new();
    private readonly RecordedLog _log = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _service.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task Renewal_NotStored_IsUsedAndStoredLater()
    {
        _service.Answers(Refresh, SessionTests.Refreshed("a2", "r2"));
        var session = await StartAsync();
        _store.Fails = (method, _) => method == "Set";

        Assert.Equal("a2", (await session.GetTokensAsync(Token))!.AccessToken);
        Assert.Equal("a2", (await session.GetTokensAsync(Token))!.AccessToken);
        Assert.Equal(2, _store.CountOf("Set"));
        _service.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("a2", (await session.GetTokensAsync(Token))!.AccessToken);
        Assert.Equal("a2", (await session.GetTokensAsync(Token))!.AccessToken);
        Assert.Equal(3, _store.CountOf("Set"));
        Assert.Equal("r1", (await StoredAsync())!.RefreshToken);

        _store.Fails = (_, _) => false;
        _service.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("a2", (await session.GetTokensAsync(Token))!.AccessToken);

        Assert.Equal("r2", (await StoredAsync())!.RefreshToken);
        Assert.Single(_service.Sent);
        Assert.Equal(
            Enumerable.Repeat(
                "Warning 50 SessionNotStored: The session store failed to store renewed tokens. They are kept in memory, and stored at a "
                + "later use of the session.",
                2),
            _log.Lines);
        Assert.Contains("Set of the store", _log.Everything[0], StringComparison.Ordinal);
        Assert.DoesNotContain(_log.Everything, line => line.Contains("r2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Renewal_StoreThatCannotBeReadAfterIt_IsUsedAndStoredLater()
    {
        _service.Answers(Refresh, SessionTests.Refreshed("a2", "r2"));
        var session = await StartAsync();
        _store.Fails = (method, earlier) => method == "Get" && earlier >= 2;

        Assert.Equal("a2", (await session.GetTokensAsync(Token))!.AccessToken);
        Assert.Equal("a2", (await session.GetTokensAsync(Token))!.AccessToken);
        _store.Fails = (_, _) => false;
        _service.Clock.Advance(TimeSpan.FromSeconds(10));
        await session.GetTokensAsync(Token);

        Assert.Equal("r2", (await StoredAsync())!.RefreshToken);
        Assert.Contains(_log.Lines, line => line.StartsWith("Warning 52 SessionNotRead", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Renewal_NotStored_IsRenewedWithItsOwnRefreshToken()
    {
        _service.Answers(Refresh, SessionTests.Refreshed("a2", "r2")).Answers(Refresh, SessionTests.Refreshed("a3", "r3"));
        var session = await StartAsync();
        _store.Fails = (method, _) => method == "Set";
        await session.GetTokensAsync(Token);

        Assert.Equal("a3", (await session.RefreshAsync(cancellationToken: Token))!.AccessToken);
        _store.Fails = (_, _) => false;
        _service.Clock.Advance(TimeSpan.FromSeconds(10));
        await session.GetTokensAsync(Token);

        Assert.Equal("r3", (await StoredAsync())!.RefreshToken);
        Assert.Equal(["r1", "r2"], _service.Sent.Select(sent => (string?)sent.Body["RefreshToken"]));
    }

    [Fact]
    public async Task Renewal_NotStoredAndSessionRemovedMeanwhile_IsRevokedAndNotStored()
    {
        _service.Answers(Refresh, SessionTests.Refreshed("a2", "r2")).Answers("RevokeToken", "{}");
        var session = await StartAsync();
        _store.Fails = (method, _) => method == "Set";
        await session.GetTokensAsync(Token);

        _store.Fails = (_, _) => false;
        await _store.Tokens.RemoveAsync("key", Token);
        _service.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Null(await session.GetTokensAsync(Token));
        Assert.Null(await StoredAsync());
        Assert.Equal("r2", (string?)_service.Sent[^1].Body[nameof(RevokeTokenRequest.Token)]);
    }

    [Fact]
    public async Task Renewal_NotStoredAndSessionStartedAgainMeanwhile_GivesWay()
    {
        _service.Answers(Refresh, SessionTests.Refreshed("a2", "r2"));
        var session = await StartAsync();
        _store.Fails = (method, _) => method == "Set";
        await session.GetTokensAsync(Token);

        _store.Fails = (_, _) => false;
        var other = SessionTests.Tokens(_service, TimeSpan.FromHours(1)) with { AccessToken = "other", RefreshToken = "other" };
        await _store.Tokens.SetAsync("key", other, Token);

        Assert.Equal(other, await session.GetTokensAsync(Token));
        _service.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(other, await session.GetTokensAsync(Token));
        Assert.Equal(other, await StoredAsync());
    }

    [Fact]
    public async Task SignOut_AfterARenewalThatWasNotStored_RevokesTheRenewedToken()
    {
        _service.Answers(Refresh, SessionTests.Refreshed("a2", "r2")).Answers("RevokeToken", "{}");
        var session = await StartAsync();
        _store.Fails = (method, _) => method == "Set";
        await session.GetTokensAsync(Token);

        await session.SignOutAsync(Token);
        _service.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Null(await session.GetTokensAsync(Token));
        Assert.Null(await StoredAsync());
        Assert.Equal("r2", (string?)_service.Sent[^1].Body[nameof(RevokeTokenRequest.Token)]);
    }

    [Fact]
    public async Task SignOut_NotRemoved_ThrowsTheStoresExceptionAndTheSessionDoesNotComeBack()
    {
        _service.Answers("RevokeToken", "{}");
        var session = await StartAsync(TimeSpan.FromHours(1));
        _store.Fails = (method, _) => method == "Remove";

        await Assert.ThrowsAsync<IOException>(() => session.SignOutAsync(Token));
        Assert.Null(await session.GetTokensAsync(Token));
        Assert.Null(await session.RefreshAsync(cancellationToken: Token));
        await Assert.ThrowsAsync<IOException>(() => session.SignOutAsync(Token));
        _store.Fails = (_, _) => false;
        await session.SignOutAsync(Token);

        Assert.Null(await StoredAsync());
        Assert.Single(_service.Sent);
        Assert.StartsWith("Warning 51 SessionNotRemoved", _log.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignOut_NotRemoved_IsRemovedByALaterUse()
    {
        _service.Answers("GlobalSignOut", "{}");
        var session = await StartAsync(TimeSpan.FromHours(1));
        _store.Fails = (method, _) => method == "Remove";
        await Assert.ThrowsAsync<IOException>(() => session.SignOutEverywhereAsync(Token));

        _store.Fails = (_, _) => false;
        _service.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Null(await session.GetTokensAsync(Token));
        Assert.Null(await StoredAsync());
    }

    [Fact]
    public async Task Start_UnderTheKeyOfASessionThatWasNotRemoved_Lasts()
    {
        _service.Answers("RevokeToken", "{}");
        var sessions = Sessions();
        var tokens = SessionTests.Tokens(_service, TimeSpan.FromHours(1));
        var session = await sessions.StartAsync(tokens, "key", cancellationToken: Token);
        _store.Fails = (method, _) => method == "Remove";
        await Assert.ThrowsAsync<IOException>(() => session.SignOutAsync(Token));

        await sessions.StartAsync(tokens, "key", cancellationToken: Token);
        _service.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(tokens, await session.GetTokensAsync(Token));
        Assert.Equal(tokens, await StoredAsync());
    }

    [Fact]
    public async Task Renewal_RefusedForGoodAndNotRemoved_ThrowsTheRefusalAndEndsTheSession()
    {
        _service.Fails(Refresh, "NotAuthorizedException", "Refresh Token has been revoked");
        var session = await StartAsync();
        _store.Fails = (method, _) => method == "Remove";

        await Assert.ThrowsAsync<NotAuthorizedException>(() => session.GetTokensAsync(Token));
        Assert.Null(await session.GetTokensAsync(Token));
        _store.Fails = (_, _) => false;
        _service.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Null(await session.GetTokensAsync(Token));
        Assert.Null(await StoredAsync());
        Assert.Single(_service.Sent);
    }

    [Fact]
    public async Task Renewal_RefusedWhileTheStoreCannotBeRead_ThrowsTheRefusalAndIsTriedAgain()
    {
        _service.Fails(Refresh, "NotAuthorizedException", "Refresh Token has been revoked")
            .Fails(Refresh, "NotAuthorizedException", "Refresh Token has been revoked");
        var session = await StartAsync();
        _store.Fails = (method, earlier) => method == "Get" && earlier == 2;

        await Assert.ThrowsAsync<NotAuthorizedException>(() => session.GetTokensAsync(Token));
        Assert.NotNull(await StoredAsync());
        await Assert.ThrowsAsync<NotAuthorizedException>(() => session.GetTokensAsync(Token));

        Assert.Null(await StoredAsync());
    }

    [Fact]
    public async Task Renewal_StoreThatCannotBeReadBeforeIt_ReturnsTheValidTokensOrThrows()
    {
        var session = await StartAsync(TimeSpan.FromSeconds(50));
        _store.Fails = (method, earlier) => method == "Get" && earlier is 1 or 2 or 4;

        Assert.Equal("a1", (await session.GetTokensAsync(Token))!.AccessToken);
        await Assert.ThrowsAsync<IOException>(() => session.RefreshAsync(SessionTests.Tokens(_service, TimeSpan.Zero), Token));
        _service.Clock.Advance(TimeSpan.FromSeconds(50));
        await Assert.ThrowsAsync<IOException>(() => session.GetTokensAsync(Token));

        Assert.Empty(_service.Sent);
    }

    [Fact]
    public async Task End_ThatNoCallerReceived_OutlivesALaterFailureOfTheStore()
    {
        var answer = new TaskCompletionSource();
        _service.Gate = answer.Task;
        _service.Fails(Refresh, "NotAuthorizedException", "Refresh Token has been revoked");
        var sessions = Sessions();
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
        _store.Fails = (method, _) => method == "Get";
        await Assert.ThrowsAsync<IOException>(() => session.RefreshAsync(old, Token));
        _store.Fails = (_, _) => false;

        await Assert.ThrowsAsync<NotAuthorizedException>(() => session.GetTokensAsync(Token));
        Assert.Null(await session.GetTokensAsync(Token));
    }

    private Task<ICognitoSession> StartAsync(TimeSpan lifetime = default) =>
        Sessions().StartAsync(SessionTests.Tokens(_service, lifetime), "key", cancellationToken: Token);

    private CognitoSessions Sessions() => new(_service.SignIn(options => options.LoggerFactory = _log), _store);

    private ValueTask<SignInTokens?> StoredAsync() => _store.Tokens.GetAsync("key", Token);
}
