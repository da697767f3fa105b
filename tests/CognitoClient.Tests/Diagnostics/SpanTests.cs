using System.Diagnostics;
using System.Globalization;
using CognitoClient.Tests.Protocol;
using Microsoft.Extensions.Time.Testing;
using static CognitoClient.Tests.Protocol.ScriptedHandler;

namespace CognitoClient.Tests.Diagnostics;

[Collection(nameof(TelemetryGroup))]
public sealed class SpanTests : IDisposable
{
    private const string Start = """
        rpc.system=aws-api
        rpc.service=CognitoIdentityProvider
        rpc.method=Ping
        cloud.region=eu-west-1
        server.address=cognito-idp.eu-west-1.amazonaws.com
        """;

    private readonly Telemetry _telemetry = new();

    public void Dispose() => _telemetry.Dispose();

    [Fact]
    public async Task Call_Succeeds_IsAWholeSpan()
    {
        using var handler = new ScriptedHandler(Answer(200, "{}", ("x-amzn-RequestId", "r-1"), ("x-amz-id-2", "x-1")));

        await TestCalls.Invoker(handler).PingAsync();

        Assert.Equal(
            $"""
            CognitoIdentityProvider.Ping Client Unset
            {Start}
            http.response.status_code=200
            aws.request_id=r-1
            aws.extended_request_id=x-1
            """,
            OnlySpan());
    }

    [Fact]
    public async Task Call_AnswerHasNoIdsAndEndpointHasAPort_TellsWhatThereIs()
    {
        using var handler = new ScriptedHandler(Answer(200));

        await TestCalls.Invoker(handler, TestCalls.Settings with { Endpoint = new("http://127.0.0.1:9229/") }).PingAsync();

        Assert.Equal(
            """
            CognitoIdentityProvider.Ping Client Unset
            rpc.system=aws-api
            rpc.service=CognitoIdentityProvider
            rpc.method=Ping
            cloud.region=eu-west-1
            server.address=127.0.0.1
            server.port=9229
            http.response.status_code=200
            """,
            OnlySpan());
    }

    [Fact]
    public async Task Call_IsAnsweredWithAnError_EndsWithItsCodeAndWithoutItsText()
    {
        using var handler = new ScriptedHandler(
            Answer(400, """{"__type":"TypedException","message":"ada is unknown"}""", ("x-amzn-RequestId", "r-2")));

        await Assert.ThrowsAsync<TypedException>(() => TestCalls.Invoker(handler).PingAsync());

        Assert.Equal(
            $"""
            CognitoIdentityProvider.Ping Client Error
            {Start}
            http.response.status_code=400
            aws.request_id=r-2
            error.type=TypedException
            """,
            OnlySpan());
    }

    [Fact]
    public async Task Call_IsTriedAgain_HasAnEventForEachRetry()
    {
        var time = new FakeTimeProvider();
        using var handler = new ScriptedHandler(
            Answer(400, """{"__type":"TooManyRequestsException"}""", ("x-amz-retry-after", "2500")),
            Throw(new HttpRequestException(HttpRequestError.ConnectionError)),
            Answer(200, "{}", ("x-amzn-RequestId", "r-3")));
        Task call = TestCalls.Invoker(handler, TestCalls.Settings with { TimeProvider = time }).PingAsync();
        time.Advance(TimeSpan.FromSeconds(2.5));
        await call;

        Assert.Equal(
            $"""
            CognitoIdentityProvider.Ping Client Unset
            {Start}
            http.response.status_code=200
            aws.request_id=r-3
            [retry {Retry(1, "throttling", 2.5, "TooManyRequestsException")}]
            [retry {Retry(2, "transient", 0, "connection_error")}]
            """,
            OnlySpan());
    }

    [Fact]
    public async Task Call_LastAttemptGetsNoAnswer_HasNoStatusOfAnEarlierOne()
    {
        using var handler = new ScriptedHandler(
            Answer(503, "", ("x-amzn-RequestId", "r-4")), Throw(new HttpRequestException(HttpRequestError.NameResolutionError)));

        await Assert.ThrowsAsync<CognitoTransportException>(
            () => TestCalls.Invoker(handler, TestCalls.Settings with { MaxAttempts = 2 }).PingAsync());

        Assert.Equal(
            $"""
            CognitoIdentityProvider.Ping Client Error
            {Start}
            error.type=name_resolution_error
            cognito_client.retry.stop=max_attempts
            [retry {Retry(1, "transient", 0, "503")}]
            """,
            OnlySpan());
    }

    [Fact]
    public async Task Call_TimesOut_SaysTimeout()
    {
        var time = new FakeTimeProvider();
        using var handler = new ScriptedHandler(Stall);
        Task call = TestCalls.Invoker(handler, TestCalls.Settings with { TimeProvider = time, MaxAttempts = 1 }).PingAsync();
        time.Advance(TimeSpan.FromSeconds(10));

        await Assert.ThrowsAsync<CognitoTransportException>(() => call);

        Assert.Equal(
            $"CognitoIdentityProvider.Ping Client Error\n{Start}\nerror.type=timeout\ncognito_client.retry.stop=max_attempts", OnlySpan());
    }

    [Fact]
    public async Task Call_IsCancelled_SaysSo()
    {
        using var handler = new ScriptedHandler(Stall);
        using var cancellation = new CancellationTokenSource();
        Task call = TestCalls.Invoker(handler).PingUntilAsync(cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        Assert.Equal($"CognitoIdentityProvider.Ping Client Error\n{Start}\nerror.type=System.OperationCanceledException", OnlySpan());
    }

    [Fact]
    public async Task Call_InsideAnotherSpan_IsItsChildAndTheParentOfWhatTheHandlersDo()
    {
        using var parent = new Activity("work").Start();
        parent.ActivityTraceFlags = ActivityTraceFlags.Recorded;
        Activity? during = null;
        using var handler = new ScriptedHandler(token =>
        {
            during = Activity.Current;
            return Answer(200)(token);
        });

        await TestCalls.Invoker(handler).PingAsync();

        var span = Assert.Single(_telemetry.Spans);
        Assert.Equal((parent.SpanId, parent.TraceId), (span.ParentSpanId, span.TraceId));
        Assert.Same(span, during);
        Assert.Same(parent, Activity.Current);
    }

    [Fact]
    public async Task Call_InvalidRequest_IsNoCall()
    {
        using var handler = new ScriptedHandler(Answer(200));

        await Assert.ThrowsAsync<ArgumentException>(() => TestCalls.Invoker(handler).PingAsync(name: null));

        Assert.Empty(_telemetry.Spans);
    }

    private static string Retry(int attempt, string reason, double delay, string errorType) => string.Create(
        CultureInfo.InvariantCulture,
        $"cognito_client.retry.attempt={attempt} cognito_client.retry.reason={reason} "
        + $"cognito_client.retry.delay={delay} error.type={errorType}");

    private string OnlySpan() => Telemetry.Text(Assert.Single(_telemetry.Spans));
}
