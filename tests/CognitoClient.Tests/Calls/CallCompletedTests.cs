using System.Net;
using CognitoClient.Model;
using CognitoClient.Tests.Diagnostics;
using CognitoClient.Tests.Handlers;
using Microsoft.Extensions.Time.Testing;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

using static CognitoClient.Tests.Handlers.ScriptedHandler;

namespace CognitoClient.Tests.Calls;

/// <summary>What the callback of a call's options is told.</summary>
public sealed class CallCompletedTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly List<CallSummary> _completed = [];

    [Fact]
    public async Task Success_AfterARetry_IsReportedBeforeTheCallCompletes()
    {
        using var handler = new ScriptedHandler(
            Answer(503, "{}", ("x-amz-retry-after", "2000")), Answer(200, "{}", ("x-amzn-RequestId", "r-2")));
        using var client = TestClient.Create(handler, Configure);
        var call = Reporting(client).CallSignedAsync();
        Assert.Empty(_completed);
        _time.Advance(TimeSpan.FromSeconds(2));
        await call;

        Assert.Equal(
            [
                new CallSummary
                {
                    Operation = "AdminGetUser",
                    Attempts = 2,
                    Elapsed = TimeSpan.FromSeconds(2),
                    StatusCode = HttpStatusCode.OK,
                    RequestId = "r-2",
                },
            ],
            _completed);
        Assert.True(_completed[0].Succeeded);
    }

    [Fact]
    public async Task Error_OfTheService_IsReportedAndThrown()
    {
        using var handler = new ScriptedHandler(Answer(400, """{"__type":"ResourceNotFoundException"}""", ("x-amzn-RequestId", "r-1")));
        using var client = TestClient.Create(handler, Configure);

        var exception = await Assert.ThrowsAsync<ResourceNotFoundException>(() => Reporting(client).CallSignedAsync());

        Assert.Equal(
            [
                new CallSummary
                {
                    Operation = "AdminGetUser",
                    Attempts = 1,
                    StatusCode = HttpStatusCode.BadRequest,
                    RequestId = "r-1",
                    Exception = exception,
                },
            ],
            _completed);
        Assert.False(_completed[0].Succeeded);
    }

    [Fact]
    public async Task Timeout_WithoutAResponse_IsReportedWithoutAStatus()
    {
        using var handler = new ScriptedHandler(Stall);
        using var client = TestClient.Create(handler, Configure);
        var call = Reporting(client).With(new CallOptions { Timeout = TimeSpan.FromSeconds(3) }).CallSignedAsync();
        await handler.ArrivalAsync();
        _time.Advance(TimeSpan.FromSeconds(3));

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => call);

        Assert.Equal(
            [new CallSummary { Operation = "AdminGetUser", Attempts = 1, Elapsed = TimeSpan.FromSeconds(3), Exception = exception }],
            _completed);
    }

    [Fact]
    public async Task Cancellation_OfTheCaller_IsReportedAndTheTaskIsCanceled()
    {
        using var handler = new ScriptedHandler(Stall);
        using var client = TestClient.Create(handler, Configure);
        using var cancellation = new CancellationTokenSource();
        var call = Reporting(client).CallSignedAsync(cancellation.Token);
        await handler.ArrivalAsync();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        Assert.True(call.IsCanceled);
        Assert.IsAssignableFrom<OperationCanceledException>(Assert.Single(_completed).Exception);
    }

    [Fact]
    public async Task InvalidRequest_IsReportedWithoutAnAttempt()
    {
        using var handler = new ScriptedHandler();
        using var client = TestClient.Create(handler, Configure);

        var exception = await Assert.ThrowsAsync<ArgumentNullException>(
            () => Reporting(client).AdminGetUserAsync(null!, TestContext.Current.CancellationToken));

        Assert.Equal([new CallSummary { Operation = "AdminGetUser", Exception = exception }], _completed);
        Assert.Empty(handler.Messages);
    }

    [Fact]
    public async Task Callback_Throws_LosesNoResponseAndIsLogged()
    {
        using var log = new RecordedLog();
        using var handler = new ScriptedHandler(Answer(200, """{"Username":"ada"}"""));
        using var client = TestClient.Create(handler, options => options.LoggerFactory = log);
        var view = client.With(new CallOptions { Completed = _ => throw new InvalidOperationException("mine") });

        var response = await view.CallSignedAsync();

        Assert.Equal("ada", response.Username);
        var text = "Error 22 CompletedCallbackFailed: The Completed callback of AdminGetUser threw an exception, which is ignored. "
            + "The result of the call is unaffected.";
        Assert.Contains(text, log.Lines);
        Assert.Contains(log.Everything, line => line.Contains("InvalidOperationException: mine", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Callback_Throws_LosesNoException()
    {
        using var handler = new ScriptedHandler(Answer(400, """{"__type":"ResourceNotFoundException"}"""));
        using var client = TestClient.Create(handler);
        var view = client.With(new CallOptions { Completed = _ => throw new InvalidOperationException("mine") });

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => view.CallSignedAsync());
    }

    [Fact]
    public async Task Pipeline_RunsTheCallTwice_IsReportedOnceWithAllAttempts()
    {
        using var handler = new ScriptedHandler(Answer(500), Answer(500), Answer(200));
        using var client = TestClient.Create(handler, options =>
        {
            Configure(options);
            options.MaxAttempts = 1;
            options.ResiliencePipeline = new ResiliencePipelineBuilder()
                .AddRetry(new RetryStrategyOptions { MaxRetryAttempts = 2, Delay = TimeSpan.Zero })
                .Build();
        });

        await Reporting(client).CallSignedAsync();

        Assert.Equal([new CallSummary { Operation = "AdminGetUser", Attempts = 3, StatusCode = HttpStatusCode.OK }], _completed);
    }

    [Fact]
    public async Task Pipeline_RefusesTheCall_IsReportedWithoutAnAttempt()
    {
        var control = new CircuitBreakerManualControl(isIsolated: true);
        using var handler = new ScriptedHandler();
        using var client = TestClient.Create(handler, options =>
        {
            Configure(options);
            options.ResiliencePipeline = new ResiliencePipelineBuilder()
                .AddCircuitBreaker(new CircuitBreakerStrategyOptions { ManualControl = control })
                .Build();
        });

        var exception = await Assert.ThrowsAsync<IsolatedCircuitException>(() => Reporting(client).CallSignedAsync());

        Assert.Equal([new CallSummary { Operation = "AdminGetUser", Exception = exception }], _completed);
    }

    private ICognitoIdentityProviderClient Reporting(CognitoIdentityProviderClient client) =>
        client.With(new CallOptions { Completed = _completed.Add });

    private void Configure(CognitoClientOptions options) => options.TimeProvider = _time;
}
