using CognitoClient.Internal.Settings;
using CognitoClient.Tests.Protocol;
using Microsoft.Extensions.Time.Testing;

using static CognitoClient.Tests.Protocol.ScriptedHandler;

namespace CognitoClient.Tests.Diagnostics;

[Collection(nameof(TelemetryGroup))]
public sealed class MetricTests : IDisposable
{
    private const string Tags =
        "rpc.method=Ping rpc.service=CognitoIdentityProvider rpc.system=aws-api server.address=cognito-idp.eu-west-1.amazonaws.com";

    private readonly FakeTimeProvider _time = new();
    private readonly Telemetry _telemetry = new();

    private ClientSettings Settings => TestCalls.Settings with { TimeProvider = _time };

    public void Dispose() => _telemetry.Dispose();

    [Fact]
    public async Task Call_Succeeds_IsCountedAndTimed()
    {
        using var handler = new ScriptedHandler(token =>
        {
            _time.Advance(TimeSpan.FromMilliseconds(250));
            return Answer(200)(token);
        });

        await TestCalls.Invoker(handler, Settings).PingAsync();
        await TestCalls.Invoker(handler, Settings).PingAsync();

        Assert.Equal(
            [$"rpc.client.call.duration s count=2 sum=0.5 {Tags}", $"cognito_client.call.attempts {{attempt}} count=2 sum=2 {Tags}"],
            _telemetry.Metrics());
    }

    [Fact]
    public async Task Call_FailsAfterRetries_TellsReasonsAndError()
    {
        using var handler = new ScriptedHandler(
            Answer(429, """{"__type":"TooManyRequestsException"}"""), Throw(new TimeoutException()), Answer(500, """{"__type":"Oops"}"""));

        await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => TestCalls.Invoker(handler, Settings).PingAsync());

        Assert.Equal(
            [
                $"rpc.client.call.duration s count=1 sum=0 error.type=Oops {Tags}",
                $"cognito_client.call.attempts {{attempt}} count=1 sum=3 error.type=Oops {Tags}",
                $"cognito_client.call.retries {{retry}} 1 cognito_client.retry.reason=throttling {Tags}",
                $"cognito_client.call.retries {{retry}} 1 cognito_client.retry.reason=timeout {Tags}",
            ],
            _telemetry.Metrics());
    }

    [Fact]
    public async Task Call_QuotaIsUsedUp_IsCounted()
    {
        using var handler = new ScriptedHandler(Answer(500));
        var invoker = TestCalls.Invoker(handler, Settings with { MaxAttempts = 100 });

        await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => invoker.PingAsync());

        Assert.Contains($"cognito_client.call.quota_stops {{call}} 1 error.type=500 {Tags}", _telemetry.Metrics());
    }

    [Fact]
    public async Task Call_ToAPortOfItsOwn_NamesIt()
    {
        using var handler = new ScriptedHandler(Answer(200));

        await TestCalls.Invoker(handler, Settings with { Endpoint = new("http://localhost:9229/") }).PingAsync();

        Assert.All(
            _telemetry.Metrics(), line => Assert.EndsWith("server.address=localhost server.port=9229", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Histograms_Exported_HaveTheBoundariesOfTheirUnits()
    {
        using var handler = new ScriptedHandler(Answer(200));

        await TestCalls.Invoker(handler, Settings).PingAsync();

        Assert.Equal(
            [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10], _telemetry.Boundaries("rpc.client.call.duration"));
        Assert.Equal([1, 2, 3, 4, 5, 10], _telemetry.Boundaries("cognito_client.call.attempts"));
    }
}
