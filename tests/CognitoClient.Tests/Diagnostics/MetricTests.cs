using CognitoClient.Tests.Handlers;

using static CognitoClient.Tests.Handlers.ScriptedHandler;

namespace CognitoClient.Tests.Diagnostics;

[Collection(nameof(TelemetryGroup))]
public sealed class MetricTests : IDisposable
{
    private const string Tags =
        $"rpc.method=GetUser rpc.service=CognitoIdentityProvider rpc.system=aws-api server.address={TestClient.Host}";

    private readonly SkippingTime _time = new(TimeSpan.FromSeconds(5));
    private readonly Telemetry _telemetry = new();

    public void Dispose() => _telemetry.Dispose();

    [Fact]
    public async Task Call_Succeeds_IsCountedAndTimed()
    {
        using var handler = new ScriptedHandler((request, token) =>
        {
            _time.Advance(TimeSpan.FromMilliseconds(250));
            return Answer(200)(request, token);
        });
        using var client = Client(handler);

        await client.CallAsync();
        await client.CallAsync();

        Assert.Equal(
            [$"rpc.client.call.duration s count=2 sum=0.5 {Tags}", $"cognito_client.call.attempts {{attempt}} count=2 sum=2 {Tags}"],
            _telemetry.Metrics());
    }

    [Fact]
    public async Task Call_FailsAfterRetries_TellsReasonsAndError()
    {
        using var handler = new ScriptedHandler(
            Answer(429, """{"__type":"TooManyRequestsException"}"""), Throw(new TimeoutException()), Answer(500, """{"__type":"Oops"}"""));
        using var client = Client(handler);

        await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => client.CallAsync());

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
        using var client = Client(handler, options =>
        {
            options.TimeProvider = new SkippingTime(TimeSpan.FromSeconds(20));
            (options.MaxAttempts, options.AttemptTimeout) = (100, TimeSpan.FromSeconds(30));
        });

        await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => client.CallAsync());

        Assert.Contains($"cognito_client.call.quota_stops {{call}} 1 error.type=500 {Tags}", _telemetry.Metrics());
    }

    [Fact]
    public async Task Call_ToAPortOfItsOwn_NamesIt()
    {
        using var handler = new ScriptedHandler();
        using var client = Client(handler, options => options.Endpoint = new("http://localhost:9229/"));

        await client.CallAsync();

        var metrics = _telemetry.Metrics();
        Assert.Equal(2, metrics.Count);
        Assert.All(metrics, line => Assert.EndsWith("server.address=localhost server.port=9229", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Histograms_Exported_HaveTheBoundariesOfTheirUnits()
    {
        using var handler = new ScriptedHandler();
        using var client = Client(handler);

        await client.CallAsync();

        Assert.Equal(
            [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10], _telemetry.Boundaries("rpc.client.call.duration"));
        Assert.Equal([1, 2, 3, 4, 5, 10], _telemetry.Boundaries("cognito_client.call.attempts"));
    }

    private CognitoIdentityProviderClient Client(HttpMessageHandler handler, Action<CognitoClientOptions>? configure = null) =>
        TestClient.Create(handler, options =>
        {
            options.TimeProvider = _time;
            configure?.Invoke(options);
        });
}
