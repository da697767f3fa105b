using CognitoClient.Internal.Settings;
using Microsoft.Extensions.Time.Testing;
using static CognitoClient.Tests.Protocol.ScriptedHandler;

namespace CognitoClient.Tests.Protocol;

public class OperationInvokerTimeTests
{
    private const string MayHaveRun = "the service may have carried the request out";

    private readonly FakeTimeProvider _time = new();

    private ClientSettings Settings => TestCalls.Settings with { TimeProvider = _time };

    [Fact]
    public async Task InvokeAsync_NoAttemptIsAnswered_FailsWithTheAttemptsLimit()
    {
        using var handler = new ScriptedHandler(Stall);
        Task call = TestCalls.Invoker(handler, Settings).PingAsync();
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await handler.ArrivalAsync();
            _time.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromMilliseconds(1));
            Assert.False(call.IsCompleted);
            _time.Advance(TimeSpan.FromMilliseconds(1));
        }

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => call);

        Assert.Equal(
            $"Ping received no response within 10 s, the time limit of an attempt (AttemptTimeout); {MayHaveRun}.", exception.Message);
        Assert.Equal((true, 3, "Ping", null), (exception.IsTimeout, exception.Attempts, exception.Operation, exception.StatusCode));
        Assert.IsAssignableFrom<OperationCanceledException>(Assert.IsType<TimeoutException>(exception.InnerException).InnerException);
    }

    [Fact]
    public async Task InvokeAsync_SecondAttemptIsAnswered_Succeeds()
    {
        using var handler = new ScriptedHandler(Stall, Answer(200, """{"Name":"pong"}"""));
        var call = TestCalls.Invoker(handler, Settings).PingAsync();
        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal("pong", (await call).Name);
    }

    [Fact]
    public async Task InvokeAsync_BodyStalls_IsLimitedToo()
    {
        using var handler = new ScriptedHandler(
            _ => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new StalledStream()) }));
        Task call = TestCalls.Invoker(handler, Settings with { MaxAttempts = 1 }).PingAsync();
        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.True((await Assert.ThrowsAsync<CognitoTransportException>(() => call)).IsTimeout);
    }

    [Fact]
    public async Task InvokeAsync_CallsTimeIsUpDuringAnAttempt_FailsWithTheCallsLimit()
    {
        using var handler = new ScriptedHandler(Stall);
        Task call = TestCalls.Invoker(handler, Settings with { Timeout = TimeSpan.FromSeconds(12.5) }).PingAsync();
        _time.Advance(TimeSpan.FromSeconds(10));
        await handler.ArrivalAsync();
        await handler.ArrivalAsync();
        _time.Advance(TimeSpan.FromSeconds(2.5));

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => call);

        Assert.Equal($"Ping did not complete within 12.5 s, the time limit of the call (Timeout); {MayHaveRun}.", exception.Message);
        Assert.Equal((true, 2), (exception.IsTimeout, exception.Attempts));
    }

    [Fact]
    public async Task InvokeAsync_CallsTimeWouldBeUpBeforeTheNextAttempt_FailsAtOnceWithTheLastError()
    {
        using var handler = new ScriptedHandler(Answer(503, "{}", ("x-amz-retry-after", "4000")));

        var exception = await Assert.ThrowsAsync<CognitoIdentityProviderException>(
            () => TestCalls.Invoker(handler, Settings with { Timeout = TimeSpan.FromSeconds(4) }).PingAsync());

        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, exception.StatusCode);
        Assert.Equal((1, true, true), (exception.Attempts, exception.RetryDeadlineExceeded, exception.MayHaveSucceeded));
        Assert.EndsWith("1 attempt, no time for a retry, may have succeeded]", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task InvokeAsync_NoLimits_WaitsForTheAnswer()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        using var handler = new ScriptedHandler(Answer(500), _ => answer.Task);
        var settings = Settings with { Timeout = Timeout.InfiniteTimeSpan, AttemptTimeout = Timeout.InfiniteTimeSpan };
        var call = TestCalls.Invoker(handler, settings).PingAsync();
        _time.Advance(TimeSpan.FromDays(30));
        answer.SetResult(new HttpResponseMessage());

        Assert.NotNull(await call);
    }

    [Fact]
    public async Task InvokeAsync_CancelledBefore_SendsNothing()
    {
        using var handler = new ScriptedHandler(Answer(200));
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        Task call = TestCalls.Invoker(handler, Settings).PingUntilAsync(cancellation.Token);

        Assert.Equal(cancellation.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call)).CancellationToken);
        Assert.True(call.IsCanceled);
        Assert.Empty(handler.Messages);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task InvokeAsync_CancelledDuringAnAttempt_CarriesTheCallersToken(bool throughClient)
    {
        using var handler = new ScriptedHandler(Stall);
        using var client = new HttpClient(handler);
        using var cancellation = new CancellationTokenSource();
        var invoker = throughClient ? TestCalls.Invoker(client, Settings) : TestCalls.Invoker(handler, Settings);

        Task call = invoker.PingUntilAsync(cancellation.Token);
        await cancellation.CancelAsync();

        Assert.Equal(cancellation.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call)).CancellationToken);
        Assert.True(call.IsCanceled);
        Assert.Single(handler.Messages);
    }

    [Fact]
    public async Task InvokeAsync_CancelledWhileWaitingForTheNextAttempt_CarriesTheCallersToken()
    {
        using var handler = new ScriptedHandler(Answer(500));
        using var cancellation = new CancellationTokenSource();

        Task call = TestCalls.Invoker(handler, Settings, jitter: 0.5).PingUntilAsync(cancellation.Token);
        Assert.False(call.IsCompleted);
        await cancellation.CancelAsync();

        Assert.Equal(cancellation.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call)).CancellationToken);
        Assert.Single(handler.Messages);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task InvokeAsync_CancelledAndFailedAtOnce_IsCancelled(bool answered)
    {
        using var cancellation = new CancellationTokenSource();
        using var handler = new ScriptedHandler(async token =>
        {
            await cancellation.CancelAsync();
            return answered ? await Answer(500)(token) : throw new HttpRequestException("aborted");
        });

        Task call = TestCalls.Invoker(handler, Settings).PingUntilAsync(cancellation.Token);

        Assert.Equal(cancellation.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call)).CancellationToken);
    }

    private sealed class StalledStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return 0;
        }
    }
}
