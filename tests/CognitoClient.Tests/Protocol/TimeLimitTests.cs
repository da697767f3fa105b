using System.Net;
using CognitoClient.Tests.Handlers;

using static CognitoClient.Tests.Handlers.ScriptedHandler;

namespace CognitoClient.Tests.Protocol;

/// <summary>The limits of an attempt and of a call, and cancellation.</summary>
public class TimeLimitTests
{
    private const string MayHaveRun = "the service may have carried the request out";

    private static readonly TimeSpan Millisecond = TimeSpan.FromMilliseconds(1);

    private readonly SkippingTime _time = new(TimeSpan.FromSeconds(1));

    [Fact]
    public async Task Call_NoAttemptIsAnswered_FailsWithTheAttemptsLimit()
    {
        using var handler = new ScriptedHandler(Stall);
        using var client = Client(handler);
        Task call = client.CallAsync();
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await handler.ArrivalAsync();
            _time.Advance(TestClient.AttemptTimeout - Millisecond);
            Assert.False(call.IsCompleted);
            _time.Advance(Millisecond);
        }

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => call);

        Assert.Equal(
            $"GetUser timed out after 10 s, the time limit of an attempt (AttemptTimeout), while waiting for the response; {MayHaveRun}.",
            exception.Message);
        Assert.Equal((true, 3, "GetUser", null), (exception.IsTimeout, exception.Attempts, exception.Operation, exception.StatusCode));
        Assert.IsAssignableFrom<OperationCanceledException>(Assert.IsType<TimeoutException>(exception.InnerException).InnerException);
    }

    [Fact]
    public async Task Call_ClockOfTheSystem_LimitsEachAttempt()
    {
        using var handler = new ScriptedHandler(Answer(200, "{}"), Stall, Stall, Answer(200, """{"Username":"ada"}"""));
        using var client = TestClient.Create(handler, options =>
        {
            (options.TimeProvider, options.AttemptTimeout) = (TimeProvider.System, TimeSpan.FromMilliseconds(100));
        });

        // The limit of the first call is reused, those that expire are not.
        await client.CallAsync();
        var response = await client.CallAsync().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal(("ada", 4), (response.Username, handler.Messages.Count));
    }

    [Fact]
    public async Task Call_SecondAttemptIsAnswered_Succeeds()
    {
        using var handler = new ScriptedHandler(Stall, Answer(200, """{"Username":"ada"}"""));
        using var client = Client(handler);
        var call = client.CallAsync();
        _time.Advance(TestClient.AttemptTimeout);

        Assert.Equal("ada", (await call).Username);
    }

    [Fact]
    public async Task Call_BodyStalls_IsLimitedToo()
    {
        using var stream = new TestStream([]) { BeforeReading = token => Task.Delay(Timeout.InfiniteTimeSpan, token) };
        using var handler = new ScriptedHandler(Answer(new StreamContent(stream)));
        using var client = Client(handler, options => options.MaxAttempts = 1);
        Task call = client.CallAsync();
        _time.Advance(TestClient.AttemptTimeout);

        Assert.True((await Assert.ThrowsAsync<CognitoTransportException>(() => call)).IsTimeout);
    }

    [Fact]
    public async Task Call_ItsTimeIsUpDuringAnAttempt_FailsWithTheCallsLimit()
    {
        using var handler = new ScriptedHandler(Stall);
        using var client = Client(handler, options => options.Timeout = TimeSpan.FromSeconds(12.5));
        Task call = client.CallAsync();
        _time.Advance(TestClient.AttemptTimeout);
        await handler.ArrivalAsync();
        await handler.ArrivalAsync();
        _time.Advance(TimeSpan.FromSeconds(2.5));

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => call);

        Assert.Equal(
            $"GetUser timed out after 12.5 s, the time limit of the call (Timeout), while waiting for the response; {MayHaveRun}.",
            exception.Message);
        Assert.Equal((true, 2), (exception.IsTimeout, exception.Attempts));
    }

    [Fact]
    public async Task Call_ItsTimeWouldBeUpBeforeTheNextAttempt_FailsAtOnceWithTheLastError()
    {
        using var handler = new ScriptedHandler(Answer(503, "{}", ("x-amz-retry-after", "4000")));
        using var client = Client(handler, options => options.Timeout = TimeSpan.FromSeconds(4));

        var exception = await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => client.CallAsync());

        Assert.Equal((HttpStatusCode.ServiceUnavailable, 1), (exception.StatusCode, exception.Attempts));
        Assert.Equal((true, true), (exception.RetryDeadlineExceeded, exception.MayHaveSucceeded));
        Assert.EndsWith("1 attempt, no time for a retry, may have succeeded]", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_LongestLimits_WaitsForTheAnswer()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        using var handler = new ScriptedHandler(Answer(500), (_, _) => answer.Task);
        using var client = Client(
            handler, options => (options.Timeout, options.AttemptTimeout) = (TimeSpan.FromDays(1), TimeSpan.FromDays(1)));
        var call = client.CallAsync();
        _time.Advance(TimeSpan.FromDays(1) - Millisecond);
        answer.SetResult(new HttpResponseMessage());

        Assert.NotNull(await call);
    }

    [Fact]
    public async Task Call_CancelledBefore_SendsNothing()
    {
        using var handler = new ScriptedHandler();
        using var client = Client(handler);
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        Task call = client.CallAsync(cancellation.Token);

        await AssertCancelledAsync(call, cancellation.Token);
        Assert.Empty(handler.Messages);
    }

    [Fact]
    public async Task Call_CancelledDuringAnAttempt_CarriesTheCallersToken()
    {
        using var handler = new ScriptedHandler(Stall);
        using var client = Client(handler);
        using var cancellation = new CancellationTokenSource();

        Task call = client.CallAsync(cancellation.Token);
        await cancellation.CancelAsync();

        await AssertCancelledAsync(call, cancellation.Token);
        Assert.Single(handler.Messages);
    }

    [Fact]
    public async Task Call_CancelledWhileWaitingForTheNextAttempt_CarriesTheCallersToken()
    {
        using var handler = new ScriptedHandler(Answer(500, "{}", ("x-amz-retry-after", "1500")));
        using var client = Client(handler);
        using var cancellation = new CancellationTokenSource();

        Task call = client.CallAsync(cancellation.Token);
        Assert.False(call.IsCompleted);
        await cancellation.CancelAsync();

        await AssertCancelledAsync(call, cancellation.Token);
        Assert.Single(handler.Messages);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Call_CancelledAndFailedAtOnce_IsCancelled(bool answered)
    {
        using var cancellation = new CancellationTokenSource();
        using var handler = new ScriptedHandler(async (request, token) =>
        {
            await cancellation.CancelAsync();
            return answered ? await Answer(500)(request, token) : throw new HttpRequestException("aborted");
        });
        using var client = Client(handler);

        await AssertCancelledAsync(client.CallAsync(cancellation.Token), cancellation.Token);
    }

    private static async Task AssertCancelledAsync(Task call, CancellationToken token)
    {
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal((token, "GetUser was canceled."), (exception.CancellationToken, exception.Message));
        Assert.True(call.IsCanceled);
    }

    private CognitoIdentityProviderClient Client(HttpMessageHandler handler, Action<CognitoClientOptions>? configure = null) =>
        TestClient.Create(handler, options =>
        {
            options.TimeProvider = _time;
            configure?.Invoke(options);
        });
}
