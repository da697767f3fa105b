using CognitoClient.Internal.Settings;
using CognitoClient.Tests.Protocol;
using Microsoft.Extensions.Time.Testing;
using static CognitoClient.Tests.Protocol.ScriptedHandler;

namespace CognitoClient.Tests.Retry;

/// <summary>
/// The rate limiter in the way of a call. A throttle in the first half second leaves the lowest rate: a token in two seconds.
/// </summary>
public class AdaptiveModeTests
{
    private const string Throttled = """{"__type":"TooManyRequestsException"}""";

    private readonly FakeTimeProvider _time = new();

    private ClientSettings Settings => TestCalls.Settings with { TimeProvider = _time, RetryMode = CognitoRetryMode.Adaptive };

    [Theory]
    [InlineData(CognitoRetryMode.Adaptive, 1)]
    [InlineData(CognitoRetryMode.Standard, 2)]
    [InlineData(CognitoRetryMode.StandardClassic, 2)]
    public async Task InvokeAsync_Throttled_WaitsForATokenInAdaptiveModeOnly(CognitoRetryMode mode, int messagesAtOnce)
    {
        using var handler = new ScriptedHandler(Answer(400, Throttled), Answer(200, """{"Name":"pong"}"""));

        var call = TestCalls.Invoker(handler, Settings with { RetryMode = mode }).PingAsync();

        Assert.Equal(messagesAtOnce, handler.Messages.Count);
        _time.Advance(TimeSpan.FromMilliseconds(1999));
        Assert.Equal(messagesAtOnce, handler.Messages.Count);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal("pong", (await call).Name);
        Assert.Equal(2, handler.Messages.Count);
    }

    [Fact]
    public async Task InvokeAsync_AnotherCallWasThrottled_HoldsTheFirstAttemptBackToo()
    {
        using var handler = new ScriptedHandler(Answer(400, Throttled), Answer(200));
        var invoker = TestCalls.Invoker(handler, Settings with { MaxAttempts = 1 });
        await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => invoker.PingAsync());

        var call = invoker.PingAsync();

        Assert.Single(handler.Messages);
        _time.Advance(TimeSpan.FromSeconds(2));
        await call;
    }

    [Fact]
    public async Task InvokeAsync_WaitsForItsTurn_HasAllOfItsTimeThen()
    {
        var answer = new TaskCompletionSource();
        using var handler = new ScriptedHandler(Answer(400, Throttled), async token =>
        {
            await answer.Task.WaitAsync(token);
            return await Answer(200, """{"Name":"pong"}""")(token);
        });
        var invoker = TestCalls.Invoker(handler, Settings with { MaxAttempts = 1, AttemptTimeout = TimeSpan.FromSeconds(1) });
        await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => invoker.PingAsync());
        await handler.ArrivalAsync();

        var call = invoker.PingAsync();
        _time.Advance(TimeSpan.FromSeconds(2));
        await handler.ArrivalAsync();
        _time.Advance(TimeSpan.FromMilliseconds(999));
        answer.SetResult();

        Assert.Equal("pong", (await call).Name);
    }

    [Fact]
    public async Task InvokeAsync_LimitExceededThatIsNotRetried_IsNoThrottle()
    {
        using var handler = new ScriptedHandler(Answer(400, """{"__type":"LimitExceededException"}"""), Answer(200));
        var invoker = TestCalls.Invoker(handler, Settings);
        await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => invoker.PingAsync());

        await invoker.PingAsync();
    }

    [Fact]
    public async Task InvokeAsync_CancelledWhileHeldBack_EndsAtOnceAndTakesNoToken()
    {
        using var handler = new ScriptedHandler(Answer(400, Throttled), Answer(200));
        using var cancellation = new CancellationTokenSource();
        var invoker = TestCalls.Invoker(handler, Settings);
        Task call = invoker.PingUntilAsync(cancellation.Token);
        Assert.False(call.IsCompleted);

        await cancellation.CancelAsync();

        Assert.Equal(cancellation.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call)).CancellationToken);
        Assert.Single(handler.Messages);
        var next = invoker.PingAsync();
        _time.Advance(TimeSpan.FromSeconds(2));
        await next;
    }

    [Fact]
    public async Task InvokeAsync_ABurst_FailsAtOnceWhoseTokenWouldComeTooLate()
    {
        using var handler = new ScriptedHandler(Answer(400, Throttled), Answer(200));
        var invoker = TestCalls.Invoker(handler, Settings with { MaxAttempts = 1, Timeout = TimeSpan.FromSeconds(7) });
        await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => invoker.PingAsync());

        // A token in two seconds: there is time for three.
        Task<PingResponse>[] burst = [.. Enumerable.Range(0, 10).Select(_ => invoker.PingAsync())];

        Assert.Equal(7, burst.Count(call => call.IsFaulted));
        foreach (var call in burst.Take(3))
        {
            _time.Advance(TimeSpan.FromSeconds(2));
            await call;
        }
    }

    [Fact]
    public async Task InvokeAsync_NoTokenWithinTheCallsTime_FailsAtOnceWithTheLastError()
    {
        using var handler = new ScriptedHandler(Answer(400, Throttled));
        var invoker = TestCalls.Invoker(handler, Settings with { Timeout = TimeSpan.FromSeconds(1.5) });

        var retried = await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => invoker.PingAsync());
        var first = await Assert.ThrowsAsync<CognitoTransportException>(() => invoker.PingAsync());

        const string Text = "Ping timed out: the rate limiter of the adaptive retry mode allows no attempt within 1.5 s, "
            + "the time limit of the call (Timeout); ";
        Assert.Equal(("TooManyRequestsException", true), (retried.ErrorCode, retried.RetryDeadlineExceeded));
        Assert.Equal((1, false), (retried.Attempts, retried.MayHaveSucceeded));
        Assert.Equal(Text + "nothing was sent.", first.Message);
        Assert.Equal((true, 0, false), (first.IsTimeout, first.Attempts, first.MayHaveSucceeded));
        Assert.Single(handler.Messages);
    }
}
