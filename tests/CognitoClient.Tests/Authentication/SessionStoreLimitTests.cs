using CognitoClient.Authentication;

namespace CognitoClient.Tests.Authentication;

/// <summary>Sessions whose store does not return.</summary>
public sealed class SessionStoreLimitTests : IDisposable
{
    private const string Refresh = "GetTokensFromRefreshToken";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private readonly ScriptedService _service = new();
    private readonly HangingStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task Renewal_StoreThatHangs_IsUsedAfterFiveSecondsAndStoredLater()
    {
        _service.Answers(Refresh, SessionTests.Refreshed("a2", "r2"));
        var session = await StartAsync(TimeSpan.Zero);
        var hanging = _store.Hang("Set");

        var caller = session.GetTokensAsync(Token);
        var token = await hanging.WaitAsync(Token);
        _service.Clock.Advance(Limit - TimeSpan.FromTicks(1));
        Assert.False(token.IsCancellationRequested);
        Assert.False(caller.IsCompleted);
        _service.Clock.Advance(TimeSpan.FromTicks(1));

        Assert.Equal("a2", (await caller.WaitAsync(Token))!.AccessToken);
        Assert.True(token.IsCancellationRequested);
        _store.End();
        await _store.Ended.WaitAsync(Token);
        Assert.Equal("a2", (await session.GetTokensAsync(Token))!.AccessToken);
    }

    [Fact]
    public async Task Renewal_AfterAWriteThatMayStillBeMade_IsNotOverwrittenByIt()
    {
        _service.Answers(Refresh, SessionTests.Refreshed("a2", "r2")).Answers(Refresh, SessionTests.Refreshed("a3", "r3"));
        var session = await StartAsync(TimeSpan.Zero);
        var hanging = _store.Hang("Set");
        var caller = session.GetTokensAsync(Token);
        await hanging.WaitAsync(Token);
        _service.Clock.Advance(Limit);
        await caller.WaitAsync(Token);

        // The earlier write has not ended.
        Assert.Equal("a3", (await session.RefreshAsync(cancellationToken: Token).WaitAsync(Token))!.AccessToken);
        Assert.Equal("r1", (await StoredAsync())!.RefreshToken);
        _store.End();
        await _store.Ended.WaitAsync(Token);
        Assert.Equal("r2", (await StoredAsync())!.RefreshToken);
        Assert.Equal("a3", (await session.GetTokensAsync(Token))!.AccessToken);
        _service.Clock.Advance(TimeSpan.FromSeconds(10));
        await session.GetTokensAsync(Token);

        Assert.Equal("r3", (await StoredAsync())!.RefreshToken);
    }

    [Fact]
    public async Task SignOut_StoreThatHangs_ThrowsAndEndsTheSession()
    {
        _service.Answers("RevokeToken", "{}");
        var session = await StartAsync(TimeSpan.FromHours(1));
        var hanging = _store.Hang("Remove");

        var signOut = session.SignOutAsync(Token);
        await hanging.WaitAsync(Token);
        _service.Clock.Advance(Limit);

        await Assert.ThrowsAsync<TimeoutException>(() => signOut.WaitAsync(Token));
        Assert.Null(await session.GetTokensAsync(Token));
    }

    [Fact]
    public async Task Start_StoreThatHangs_ThrowsWithTheNameOfTheStore()
    {
        var hanging = _store.Hang("Set");

        var start = StartAsync(TimeSpan.FromHours(1));
        await hanging.WaitAsync(Token);
        _service.Clock.Advance(Limit);

        var exception = await Assert.ThrowsAsync<TimeoutException>(() => start.WaitAsync(Token));
        Assert.Equal(
            "SetAsync of HangingStore did not complete within 5 seconds. Set a shorter time-out in the session store.", exception.Message);
    }

    [Fact]
    public async Task Start_ThatIsCanceled_CancelsTheCallOfTheStore()
    {
        var hanging = _store.Hang("Set");
        using var canceled = new CancellationTokenSource();

        var start = new CognitoSessions(_service.SignIn(), _store)
            .StartAsync(SessionTests.Tokens(_service, TimeSpan.Zero), "key", cancellationToken: canceled.Token);
        var token = await hanging.WaitAsync(Token);
        await canceled.CancelAsync();

        Assert.True(token.IsCancellationRequested);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => start);
    }

    [Fact]
    public async Task Renewal_StoreThatHangsBeforeIt_Throws()
    {
        var session = await StartAsync(TimeSpan.Zero);
        var hanging = _store.Hang("Get");

        var refresh = session.RefreshAsync(SessionTests.Tokens(_service, TimeSpan.Zero), Token);
        await hanging.WaitAsync(Token);
        while (!refresh.IsCompleted)
        {
            Token.ThrowIfCancellationRequested();
            _service.Clock.Advance(Limit);
            await Task.Yield();
        }

        var exception = await Assert.ThrowsAsync<TimeoutException>(() => refresh);
        Assert.StartsWith("GetAsync of HangingStore", exception.Message, StringComparison.Ordinal);
    }

    private Task<ICognitoSession> StartAsync(TimeSpan lifetime) => new CognitoSessions(_service.SignIn(), _store)
        .StartAsync(SessionTests.Tokens(_service, lifetime), "key", cancellationToken: Token);

    private ValueTask<SignInTokens?> StoredAsync() => _store.Tokens.GetAsync("key", Token);

    /// <summary>A store that ignores its tokens: one call returns and makes its change only when the test ends it.</summary>
    private sealed class HangingStore : ICognitoSessionStore
    {
        private readonly TaskCompletionSource<CancellationToken> _hanging = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _end = new();
        private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private string? _method;

        public InMemorySessionStore Tokens { get; } = new();

        public Task Ended => _ended.Task;

        /// <summary>Lets the next call of a method hang.</summary>
        /// <returns>A task that completes with the token of that call.</returns>
        public Task<CancellationToken> Hang(string method)
        {
            _method = method;
            return _hanging.Task;
        }

        public void End() => _end.SetResult();

        public async ValueTask<SignInTokens?> GetAsync(string key, CancellationToken cancellationToken)
        {
            await CallAsync("Get", cancellationToken);
            return await Tokens.GetAsync(key, CancellationToken.None);
        }

        public async ValueTask SetAsync(string key, SignInTokens tokens, CancellationToken cancellationToken)
        {
            var hangs = await CallAsync("Set", cancellationToken);
            await Tokens.SetAsync(key, tokens, CancellationToken.None);
            if (hangs)
            {
                _ended.SetResult();
            }
        }

        public async ValueTask RemoveAsync(string key, CancellationToken cancellationToken)
        {
            await CallAsync("Remove", cancellationToken);
            await Tokens.RemoveAsync(key, CancellationToken.None);
        }

        private async Task<bool> CallAsync(string method, CancellationToken cancellationToken)
        {
            if (Interlocked.CompareExchange(ref _method, null, method) != method)
            {
                return false;
            }

            _hanging.SetResult(cancellationToken);
            await _end.Task;
            return true;
        }
    }
}
