using CognitoClient.Model;
using CognitoClient.Tests.Handlers;

using static CognitoClient.Tests.Handlers.ScriptedHandler;

namespace CognitoClient.Tests.Diagnostics;

public sealed class LogMessagesTests : IDisposable
{
    private readonly SkippingTime _time = new(TimeSpan.FromSeconds(1));
    private readonly RecordedLog _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task Call_Succeeds_IsNotLogged()
    {
        using var handler = new ScriptedHandler();
        using var client = Client(handler);

        await client.CallAsync();

        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task Call_IsTriedAgain_SaysWhyAndWhen()
    {
        using var handler = new ScriptedHandler(
            Answer(429, "{}", ("x-amz-retry-after", "2500")),
            Answer(503, "{}", ("x-amz-retry-after", "1500"), ("x-amzn-RequestId", "r-1")),
            Answer(200));
        using var client = Client(handler);
        Task call = client.CallAsync();
        string[] before = [.. _log.Lines];
        _time.Advance(TimeSpan.FromSeconds(2.5));
        _time.Advance(TimeSpan.FromSeconds(1.5));
        await call;

        Assert.Equal(
            [
                "Warning 11 RetryingThrottled: GetUser was throttled. Retrying in 2500 ms: attempt 1 of 3 failed with 429 "
                    + "(request ID none).",
            ],
            before);
        Assert.Equal(
            ["Information 10 Retrying: Retrying GetUser in 1500 ms: attempt 2 of 3 failed with 503 (request ID r-1)."],
            _log.Lines[1..]);
    }

    [Fact]
    public async Task Call_IsAnsweredWithAnError_IsLoggedForDebugging()
    {
        using var handler = new ScriptedHandler(Answer(400, """{"__type":"UserNotFoundException"}""", ("x-amzn-RequestId", "r-2")));
        using var client = Client(handler);

        await Assert.ThrowsAsync<UserNotFoundException>(() => client.CallAsync());

        Assert.Equal(
            ["Debug 20 CallFailed: GetUser failed with UserNotFoundException: HTTP 400, request ID r-2, attempt 1 of 3, 0 ms in total."],
            _log.Lines);
    }

    [Fact]
    public async Task Call_GetsNoAnswer_IsLoggedForDebugging()
    {
        using var handler = new ScriptedHandler(Stall);
        using var client = Client(handler, options => options.MaxAttempts = 1);
        Task call = client.CallAsync();
        _time.Advance(TestClient.AttemptTimeout);

        await Assert.ThrowsAsync<CognitoTransportException>(() => call);

        Assert.Equal(
            [
                "Debug 21 CallFailedWithoutResponse: "
                + "GetUser received no response and failed with timeout: attempt 1 of 1, 10000 ms in total.",
            ],
            _log.Lines);
    }

    [Fact]
    public async Task Call_QuotaIsUsedUp_WarnsOnceAMinute()
    {
        var time = new SkippingTime(TimeSpan.FromSeconds(20));
        using var handler = new ScriptedHandler(Answer(500));
        using var client = Client(handler, options =>
        {
            (options.TimeProvider, options.MaxAttempts) = (time, 100);
            options.AttemptTimeout = TimeSpan.FromSeconds(30);
        });
        foreach (double seconds in new[] { 0, 59, 1, 0 })
        {
            time.Advance(TimeSpan.FromSeconds(seconds));
            await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => client.CallAsync());
        }

        Assert.Equal(
            [Warning(36), Warning(1)],
            _log.Lines.Where(line => line.StartsWith("Warning 12 ", StringComparison.Ordinal)));

        static string Warning(int attempt) =>
            $"Warning 12 RetryQuotaExhausted: GetUser is not retried after 500, attempt {attempt} of 100: earlier retries have exhausted "
            + "the client's retry quota. Most calls are failing; check the state of the service and your request quotas.";
    }

    [Fact]
    public async Task Client_Built_LogsItsSettingsAndThenItsCredentialsOnce()
    {
        using var handler = new ScriptedHandler();
        using var http = new HttpClient(handler);
        using var client = new CognitoIdentityProviderClient(http, new()
        {
            Region = "eu-west-1",
            AccessKeyId = "AKIAIOSFODNN7EXAMPLE",
            SecretAccessKey = "secret",
            SessionToken = "token",
            LoggerFactory = _log,
        });
        await client.CallSignedAsync();
        await client.CallSignedAsync();

        Assert.Equal(["CognitoClient"], _log.Categories);
        Assert.Equal(
            [
                "Debug 1 SettingsResolved: Client for eu-west-1 at https://cognito-idp.eu-west-1.amazonaws.com/: retry mode Standard, "
                    + "at most 3 attempts, time limit 00:01:40 for a call and 00:00:30 for an attempt.",
                "Debug 30 CredentialsRefreshed: Signing with access key ****************MPLE (temporary).",
            ],
            _log.Lines);
    }

    [Fact]
    public async Task Call_OtherCredentialsThanBefore_LogsThem()
    {
        var given = new Queue<AwsCredentials>(
        [
            new("AAAAAAAAA1", "s"), new("AAAAAAAAA1", "s"), new("AAAAAAAAA1", "s", "t"), new("AAAAAAAAA1", "s", "u"),
            new("BBBBBBBBB2", "s", "u"),
        ]);
        using var handler = new ScriptedHandler();
        using var client = Client(handler, options => options.Use(new TestCredentials(_ => new(given.Dequeue()))));
        while (given.Count > 0)
        {
            await client.CallSignedAsync();
        }

        Assert.Equal(
            ["******AAA1 (long-term)", "******AAA1 (temporary)", "******AAA1 (temporary)", "******BBB2 (temporary)"],
            _log.Lines.Select(line => line.Split("access key ")[1].TrimEnd('.')));
    }

    /// <summary>A client whose settings are logged already.</summary>
    private CognitoIdentityProviderClient Client(HttpMessageHandler handler, Action<CognitoClientOptions>? configure = null)
    {
        var client = TestClient.Create(handler, options =>
        {
            (options.TimeProvider, options.LoggerFactory) = (_time, _log);
            configure?.Invoke(options);
        });
        _log.Lines.Clear();
        return client;
    }
}
