using CognitoClient.Model;
using CognitoClient.Tests.Handlers;
using Microsoft.Extensions.Time.Testing;

using static CognitoClient.Tests.Handlers.ScriptedHandler;

namespace CognitoClient.Tests.Retry;

/// <summary>
/// The rate limiter in the way of a call. A throttle in the first half second leaves the lowest rate: a token in two seconds.
/// </summary>
public class AdaptiveModeTests
{
    private const string Throttled = """{"__type":"TooManyRequestsException"}""";

    // The delay before the first retry of a throttled call is random, and shorter than a second.
    private readonly SkippingTime _time = new(TimeSpan.FromSeconds(1));

    [Theory]
    [InlineData(CognitoRetryMode.Adaptive, 1)]
    [InlineData(CognitoRetryMode.Standard, 2)]
    [InlineData(CognitoRetryMode.StandardClassic, 2)]
    public async Task Call_Throttled_WaitsForATokenInAdaptiveModeOnly(CognitoRetryMode mode, int messagesAtOnce)
    {
        using var handler = new ScriptedHandler(Answer(400, Throttled), Answer(200, """{"Username":"ada"}"""));
        using var client = Client(handler, options => options.RetryMode = mode);

        var call = client.CallAsync();

        Assert.Equal(messagesAtOnce, handler.Messages.Count);
        _time.Advance(TimeSpan.FromMilliseconds(1999));
        Assert.Equal(messagesAtOnce, handler.Messages.Count);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal("ada", (await call).Username);
        Assert.Equal(2, handler.Messages.Count);
    }

    [Fact]
    public async Task Call_AnotherCallWasThrottled_HoldsTheFirstAttemptBackToo()
    {
        using var handler = new ScriptedHandler(Answer(400, Throttled), Answer(200));
        using var client = Client(handler, options => options.MaxAttempts = 1);
        await Assert.ThrowsAsync<TooManyRequestsException>(() => client.CallAsync());

        var call = client.CallAsync();

        Assert.Single(handler.Messages);
        _time.Advance(TimeSpan.FromSeconds(2));
        await call;
    }

    [Fact]
    public async Task Call_WaitsForItsTurn_HasAllOfItsTimeThen()
    {
        var answer = new TaskCompletionSource();
        using var handler = new ScriptedHandler(Answer(400, Throttled), async (request, token) =>
        {
            await answer.Task.WaitAsync(token);
            return await Answer(200, """{"Username":"ada"}""")(request, token);
        });
        using var client = Client(
            handler, options => (options.MaxAttempts, options.AttemptTimeout) = (1, TimeSpan.FromSeconds(1.5)));
        await Assert.ThrowsAsync<TooManyRequestsException>(() => client.CallAsync());
        await handler.ArrivalAsync();

        var call = client.CallAsync();
        _time.Advance(TimeSpan.FromSeconds(2));
        await handler.ArrivalAsync();
        _time.Advance(TimeSpan.FromMilliseconds(1499));
        answer.SetResult();

        Assert.Equal("ada", (await call).Username);
    }

    [Fact]
    public async Task Call_LimitExceededThatIsNotRetried_IsNoThrottle()
    {
        using var handler = new ScriptedHandler(Answer(400, """{"__type":"LimitExceededException"}"""), Answer(200));
        using var client = Client(handler);
        await Assert.ThrowsAsync<LimitExceededException>(() => client.CallAsync());

        var call = client.CallAsync();

        Assert.True(call.IsCompletedSuccessfully);
        await call;
    }

    [Fact]
    public async Task Call_CancelledWhileHeldBack_EndsAtOnceAndTakesNoToken()
    {
        using var handler = new ScriptedHandler(Answer(400, Throttled), Answer(200));
        using var cancellation = new CancellationTokenSource();
        using var client = Client(handler);
        Task call = client.CallAsync(cancellation.Token);
        Assert.False(call.IsCompleted);

        await cancellation.CancelAsync();

        Assert.Equal(cancellation.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call)).CancellationToken);
        Assert.Single(handler.Messages);
        var next = client.CallAsync();
        _time.Advance(TimeSpan.FromSeconds(2));
        await next;
    }

    [Fact]
    public async Task Call_ABurst_FailsAtOnceWhoseTokenWouldComeTooLate()
    {
        var time = new FakeTimeProvider();
        using var handler = new ScriptedHandler(Answer(400, Throttled), Answer(200));
        using var client = Client(
            handler, options => (options.TimeProvider, options.MaxAttempts, options.Timeout) = (time, 1, TimeSpan.FromSeconds(7)));
        await Assert.ThrowsAsync<TooManyRequestsException>(() => client.CallAsync());

        // A token in two seconds: there is time for three.
        Task<GetUserResponse>[] burst = [.. Enumerable.Range(0, 10).Select(_ => client.CallAsync())];

        Assert.Equal(7, burst.Count(call => call.IsFaulted));
        foreach (var call in burst.Take(3))
        {
            time.Advance(TimeSpan.FromSeconds(2));
            await call;
        }
    }

    [Fact]
    public async Task Call_NoTokenWithinItsTime_FailsAtOnceWithTheLastError()
    {
        using var handler = new ScriptedHandler(Answer(400, Throttled));
        using var client = Client(handler, options => options.Timeout = TimeSpan.FromSeconds(1.5));

        var retried = await Assert.ThrowsAsync<TooManyRequestsException>(() => client.CallAsync());
        var first = await Assert.ThrowsAsync<CognitoTransportException>(() => client.CallAsync());

        const string Text = "GetUser timed out: the rate limiter of the adaptive retry mode allows no attempt within 1.5 s, "
            + "the time limit of the call (Timeout); ";
        Assert.Equal((true, 1, false), (retried.RetryDeadlineExceeded, retried.Attempts, retried.MayHaveSucceeded));
        Assert.Equal(Text + "nothing was sent.", first.Message);
        Assert.Equal((true, 0, false), (first.IsTimeout, first.Attempts, first.MayHaveSucceeded));
        Assert.Single(handler.Messages);
    }

    private CognitoIdentityProviderClient Client(HttpMessageHandler handler, Action<CognitoClientOptions>? configure = null) =>
        TestClient.Create(handler, options =>
        {
            (options.TimeProvider, options.RetryMode) = (_time, CognitoRetryMode.Adaptive);
            configure?.Invoke(options);
        });
}
