using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Tests.Authentication;

/// <summary>Sessions whose tokens are valid while their renewal takes long, fails or completes after its callers have left.</summary>
public class SilentRefreshTests
{
    private const string Refresh = "GetTokensFromRefreshToken";

    private readonly TaskCompletionSource _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetTokens_ValidOnesAndASilentService_ReturnsThemAfterTwoSecondsAndRenewsBehind()
    {
        using var service = new ScriptedService { Gate = _answer.Task }.Answers(Refresh, SessionTests.Refreshed("a2"));
        var session = await SessionTests.StartAsync(service, TimeSpan.FromSeconds(50));

        var callers = Enumerable.Range(0, 10).Select(_ => session.GetTokensAsync(Token)).ToList();
        service.Clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.DoesNotContain(callers, caller => caller.IsCompleted);
        service.Clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.All(await Task.WhenAll(callers), tokens => Assert.Equal("a1", tokens!.AccessToken));

        // The renewal is older than two seconds, so that later callers do not wait.
        var late = session.GetTokensAsync(Token);
        Assert.True(late.IsCompleted);
        Assert.Equal("a1", (await late)!.AccessToken);

        _answer.SetResult();
        Assert.Equal("a2", (await session.RefreshAsync(await late, Token))!.AccessToken);
        Assert.Single(service.Sent);
    }

    [Fact]
    public async Task GetTokens_ServiceThatAnswersInTime_ReturnsTheNewOnes()
    {
        using var service = new ScriptedService { Gate = _answer.Task }.Answers(Refresh, SessionTests.Refreshed("a2"));
        var session = await SessionTests.StartAsync(service, TimeSpan.FromSeconds(50));

        var caller = session.GetTokensAsync(Token);
        service.Clock.Advance(TimeSpan.FromSeconds(1));
        _answer.SetResult();

        Assert.Equal("a2", (await caller)!.AccessToken);
    }

    [Fact]
    public async Task GetTokens_OnesThatExpireDuringTheWait_WaitsForTheNewOnes()
    {
        using var service = new ScriptedService { Gate = _answer.Task }.Answers(Refresh, SessionTests.Refreshed("a2"));
        var session = await SessionTests.StartAsync(service, TimeSpan.FromSeconds(1));

        var caller = session.GetTokensAsync(Token);
        service.Clock.Advance(TimeSpan.FromSeconds(2));
        await service.Asked;
        Assert.False(caller.IsCompleted);
        _answer.SetResult();

        Assert.Equal("a2", (await caller)!.AccessToken);
    }

    [Fact]
    public async Task GetTokens_OneCallerThatGivesUp_LeavesTheOthersAlone()
    {
        using var service = new ScriptedService { Gate = _answer.Task }.Answers(Refresh, SessionTests.Refreshed("a2"));
        var session = await SessionTests.StartAsync(service, TimeSpan.FromSeconds(50));
        using var impatient = new CancellationTokenSource();

        var canceled = session.GetTokensAsync(impatient.Token);
        var patient = session.GetTokensAsync(Token);
        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => canceled);
        Assert.False(patient.IsCompleted);
        _answer.SetResult();
        Assert.Equal("a2", (await patient)!.AccessToken);
        Assert.Single(service.Sent);
    }

    [Fact]
    public async Task GetTokens_AfterARenewalThatFailed_RenewsAgainAfterTenSecondsOrWhenTheTokensExpire()
    {
        using var service = new ScriptedService();
        for (var time = 0; time < 3; time++)
        {
            service.Fails(Refresh, "TooManyRequestsException", "Slow down");
        }

        var session = await SessionTests.StartAsync(service, TimeSpan.FromSeconds(15));

        Assert.Equal(["a1", "a1", "a1"], [await GetAsync(0), await GetAsync(0), await GetAsync(9.9)]);
        Assert.Single(service.Sent);
        Assert.Equal(["a1", "a1"], [await GetAsync(0.1), await GetAsync(0)]);
        Assert.Equal(2, service.Sent.Count);
        await Assert.ThrowsAsync<TooManyRequestsException>(() => GetAsync(5));
        Assert.Equal(3, service.Sent.Count);

        async Task<string> GetAsync(double seconds)
        {
            service.Clock.Advance(TimeSpan.FromSeconds(seconds));
            return (await session.GetTokensAsync(Token))!.AccessToken;
        }
    }

    [Fact]
    public async Task GetTokens_RenewalRefusedAfterItsCallersHaveLeft_IsThrownOnce()
    {
        using var service = new ScriptedService { Gate = _answer.Task }
            .Fails(Refresh, "NotAuthorizedException", "Refresh Token has been revoked");
        var store = new RemovalStore();
        var session = await new CognitoSessions(service.SignIn(), store)
            .StartAsync(SessionTests.Tokens(service, TimeSpan.FromSeconds(50)), "key", cancellationToken: Token);
        await LeaveAsync(service, session);

        _answer.SetResult();
        await store.Removed.WaitAsync(Token);

        var exception = await Assert.ThrowsAsync<NotAuthorizedException>(() => session.GetTokensAsync(Token));
        Assert.Equal(NotAuthorizedReason.TokenRevoked, exception.Reason);
        Assert.Null(await session.GetTokensAsync(Token));
        Assert.Null(await store.GetAsync("key", Token));
    }

    [Fact]
    public async Task Start_AfterARenewalRefusedBehind_ForgetsTheRefusal()
    {
        using var service = new ScriptedService { Gate = _answer.Task }
            .Fails(Refresh, "NotAuthorizedException", "Refresh Token has been revoked");
        var store = new InMemorySessionStore();
        var sessions = new CognitoSessions(service.SignIn(), store);
        var session = await sessions.StartAsync(SessionTests.Tokens(service, TimeSpan.FromSeconds(50)), "key", cancellationToken: Token);
        await LeaveAsync(service, session);

        var started = sessions.StartAsync(SessionTests.Tokens(service, TimeSpan.FromHours(1)), "key", cancellationToken: Token);
        _answer.SetResult();
        await started;
        await store.RemoveAsync("key", Token);

        Assert.Null(await session.GetTokensAsync(Token));
    }

    [Fact]
    public async Task GetTokens_RenewalThatFailsAfterItsCallersHaveLeft_LeavesNoUnobservedException()
    {
        var unobserved = 0;
        void Count(object? sender, UnobservedTaskExceptionEventArgs arguments)
        {
            if (arguments.Exception.InnerException is TooManyRequestsException { Message: "Unobserved" })
            {
                Interlocked.Increment(ref unobserved);
            }
        }

        TaskScheduler.UnobservedTaskException += Count;
        try
        {
            for (var time = 0; time < 20; time++)
            {
                await FailBehindAsync();
            }

            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Count;
        }

        Assert.Equal(0, unobserved);
    }

    [Fact]
    public async Task GetTokens_ClientDisposedDuringTheRenewal_ReturnsTheValidOnes()
    {
        using var service = new ScriptedService { Gate = _answer.Task }.Answers(Refresh, SessionTests.Refreshed("a2"));
        var client = service.Client;
        var session = await new CognitoSessions(new CognitoSignIn(client, service.Options()))
            .StartAsync(SessionTests.Tokens(service, TimeSpan.FromSeconds(50)), cancellationToken: Token);
        await LeaveAsync(service, session);

        client.Dispose();

        Assert.Equal("a1", (await session.GetTokensAsync(Token))!.AccessToken);
    }

    [Fact]
    public async Task Session_WithAContext_SendsItWithItsRenewals()
    {
        using var service = new ScriptedService()
            .Answers(Refresh, SessionTests.Refreshed("a2")).Answers(Refresh, SessionTests.Refreshed("a3"));
        var sessions = new CognitoSessions(service.SignIn());
        var context = new SignInContext { ClientMetadata = new Dictionary<string, string> { ["from"] = "test" } };
        var session = await sessions.StartAsync(SessionTests.Tokens(service, TimeSpan.Zero), "key", context, Token);

        await session.GetTokensAsync(Token);
        await sessions.GetSession("key", context with { Device = StartTests.Device }).RefreshAsync(cancellationToken: Token);

        service.AssertSent(
            (Refresh, """{"RefreshToken":"r1","ClientId":"client","ClientMetadata":{"from":"test"}}"""),
            (Refresh, """{"RefreshToken":"r1","ClientId":"client","DeviceKey":"key","ClientMetadata":{"from":"test"}}"""));
    }

    /// <summary>Calls until the renewal has been sent and the caller has left with the valid tokens.</summary>
    private static async Task LeaveAsync(ScriptedService service, ICognitoSession session)
    {
        var caller = session.GetTokensAsync(Token);
        await service.Asked.WaitAsync(Token);
        service.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("a1", (await caller)!.AccessToken);
    }

    private static async Task FailBehindAsync()
    {
        var answer = new TaskCompletionSource();
        using var service = new ScriptedService { Gate = answer.Task }
            .Fails(Refresh, "TooManyRequestsException", "Unobserved").Answers("RevokeToken", "{}");
        var session = await SessionTests.StartAsync(service, TimeSpan.FromSeconds(50));
        await LeaveAsync(service, session);
        answer.SetResult();
        await session.SignOutAsync(Token);
    }

    /// <summary>Tells when a session was removed.</summary>
    private sealed class RemovalStore : ICognitoSessionStore
    {
        private readonly InMemorySessionStore _store = new();
        private readonly TaskCompletionSource _removed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Removed => _removed.Task;

        public ValueTask<SignInTokens?> GetAsync(string key, CancellationToken cancellationToken) =>
            _store.GetAsync(key, cancellationToken);

        public ValueTask SetAsync(string key, SignInTokens tokens, CancellationToken cancellationToken) =>
            _store.SetAsync(key, tokens, cancellationToken);

        public async ValueTask RemoveAsync(string key, CancellationToken cancellationToken)
        {
            await _store.RemoveAsync(key, cancellationToken);
            _removed.TrySetResult();
        }
    }
}
