using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CognitoClient.Model;
using CognitoClient.Tests.Handlers;
using Microsoft.Extensions.Time.Testing;

using static CognitoClient.Tests.Handlers.ScriptedHandler;

namespace CognitoClient.Tests.Diagnostics;

[Collection(nameof(TelemetryGroup))]
public sealed partial class SpanTests : IDisposable
{
    private const string Start = """
        rpc.system=aws-api
        rpc.service=CognitoIdentityProvider
        rpc.method=GetUser
        cloud.region=eu-west-1
        server.address=cognito-idp.eu-west-1.amazonaws.com
        """;

    private readonly Telemetry _telemetry = new();

    public void Dispose() => _telemetry.Dispose();

    [Fact]
    public async Task Call_Succeeds_IsAWholeSpan()
    {
        using var handler = new ScriptedHandler(Answer(200, "{}", ("x-amzn-RequestId", "r-1"), ("x-amz-id-2", "x-1")));
        using var client = TestClient.Create(handler);

        await client.CallAsync();

        Assert.Equal(
            $"""
            CognitoIdentityProvider.GetUser Client Unset
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
        using var handler = new ScriptedHandler();
        using var client = TestClient.Create(handler, options => options.Endpoint = new("http://127.0.0.1:9229/"));

        await client.CallAsync();

        Assert.Equal(
            """
            CognitoIdentityProvider.GetUser Client Unset
            rpc.system=aws-api
            rpc.service=CognitoIdentityProvider
            rpc.method=GetUser
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
            Answer(400, """{"__type":"UserNotFoundException","message":"ada is unknown"}""", ("x-amzn-RequestId", "r-2")));
        using var client = TestClient.Create(handler);

        await Assert.ThrowsAsync<UserNotFoundException>(() => client.CallAsync());

        Assert.Equal(
            $"""
            CognitoIdentityProvider.GetUser Client Error
            {Start}
            http.response.status_code=400
            aws.request_id=r-2
            error.type=UserNotFoundException
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
        using var client = TestClient.Create(handler, options => options.TimeProvider = time);
        Task call = client.CallAsync();
        time.Advance(TimeSpan.FromSeconds(2.5));
        time.Advance(TimeSpan.FromSeconds(1));
        await call;

        Assert.Equal(
            $"""
            CognitoIdentityProvider.GetUser Client Unset
            {Start}
            http.response.status_code=200
            aws.request_id=r-3
            [retry {Retry(1, "throttling", 2.5, "TooManyRequestsException")}]
            [retry {Retry(2, "transient", null, "connection_error")}]
            """,
            OnlySpan());
    }

    [Fact]
    public async Task Call_LastAttemptGetsNoAnswer_HasNoStatusOfAnEarlierOne()
    {
        using var handler = new ScriptedHandler(
            Answer(503, "", ("x-amzn-RequestId", "r-4")), Throw(new HttpRequestException(HttpRequestError.NameResolutionError)));
        using var client = TestClient.Create(handler, options => options.MaxAttempts = 2);

        await Assert.ThrowsAsync<CognitoTransportException>(() => client.CallAsync());

        Assert.Equal(
            $"""
            CognitoIdentityProvider.GetUser Client Error
            {Start}
            error.type=name_resolution_error
            cognito_client.retry.stop=max_attempts
            [retry {Retry(1, "transient", null, "503")}]
            """,
            OnlySpan());
    }

    [Fact]
    public async Task Call_TimesOut_SaysTimeout()
    {
        var time = new FakeTimeProvider();
        using var handler = new ScriptedHandler(Stall);
        using var client = TestClient.Create(handler, options => (options.TimeProvider, options.MaxAttempts) = (time, 1));
        Task call = client.CallAsync();
        time.Advance(TestClient.AttemptTimeout);

        await Assert.ThrowsAsync<CognitoTransportException>(() => call);

        Assert.Equal(
            $"CognitoIdentityProvider.GetUser Client Error\n{Start}\nerror.type=timeout\ncognito_client.retry.stop=max_attempts",
            OnlySpan());
    }

    [Fact]
    public async Task Call_IsCancelled_SaysSo()
    {
        using var handler = new ScriptedHandler(Stall);
        using var cancellation = new CancellationTokenSource();
        using var client = TestClient.Create(handler);
        Task call = client.CallAsync(cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        Assert.Equal($"CognitoIdentityProvider.GetUser Client Error\n{Start}\nerror.type=System.OperationCanceledException", OnlySpan());
    }

    [Fact]
    public async Task Call_InsideAnotherSpan_IsItsChildAndTheParentOfWhatTheHandlersDo()
    {
        using var parent = new Activity("work").Start();
        parent.ActivityTraceFlags = ActivityTraceFlags.Recorded;
        Activity? during = null;
        using var handler = new AnsweringHandler(_ =>
        {
            during = Activity.Current;
            return new();
        });
        using var client = TestClient.Create(handler);

        await client.CallAsync();

        var span = Assert.Single(_telemetry.Spans);
        Assert.Equal((parent.SpanId, parent.TraceId), (span.ParentSpanId, span.TraceId));
        Assert.Same(span, during);
        Assert.Same(parent, Activity.Current);
    }

    [Fact]
    public async Task Call_InvalidRequest_IsNoCall()
    {
        using var handler = new ScriptedHandler();
        using var client = TestClient.Create(handler);

        await Assert.ThrowsAsync<ArgumentException>(
            () => client.GetUserAsync(new() { AccessToken = null! }, TestContext.Current.CancellationToken));

        Assert.Empty(_telemetry.Spans);
    }

    /// <summary>The tags of a retry; the delay is left out where it was random.</summary>
    private static string Retry(int attempt, string reason, double? delay, string errorType) => string.Create(
        CultureInfo.InvariantCulture,
        $"cognito_client.retry.attempt={attempt} cognito_client.retry.reason={reason} "
        + $"cognito_client.retry.delay={delay} error.type={errorType}");

    // Delays that nobody asked for are random, and up to a tenth of a second before the second retry.
    private string OnlySpan() => RandomDelay().Replace(Telemetry.Text(Assert.Single(_telemetry.Spans)), "delay= ");

    [GeneratedRegex(@"delay=(0|0\.0\d+|\d(\.\d+)?E-\d+) ")]
    private static partial Regex RandomDelay();
}
