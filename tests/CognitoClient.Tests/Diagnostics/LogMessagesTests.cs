using CognitoClient.Internal.Logging;
using CognitoClient.Internal.Settings;
using CognitoClient.Internal.Signing;
using CognitoClient.Tests.Protocol;
using Microsoft.Extensions.Time.Testing;
using static CognitoClient.Tests.Protocol.ScriptedHandler;

namespace CognitoClient.Tests.Diagnostics;

public sealed class LogMessagesTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly RecordedLog _log = new();

    private ClientSettings Settings => TestCalls.Settings with { TimeProvider = _time, Logger = _log };

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task Call_Succeeds_IsNotLogged()
    {
        using var handler = new ScriptedHandler(Answer(200));

        await TestCalls.Invoker(handler, Settings).PingAsync();

        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task Call_IsTriedAgain_SaysWhyAndWhen()
    {
        using var handler = new ScriptedHandler(
            Answer(429, "{}", ("x-amz-retry-after", "2500")), Answer(503, "{}", ("x-amzn-RequestId", "r-1")), Answer(200));
        Task call = TestCalls.Invoker(handler, Settings).PingAsync();
        string[] before = [.. _log.Lines];
        _time.Advance(TimeSpan.FromSeconds(2.5));
        await call;

        Assert.Equal(
            [
                "Warning 11 RetryingThrottled: Ping was throttled. Retrying in 2500 ms: attempt 1 of 3 failed with 429 "
                    + "(request ID none).",
            ],
            before);
        Assert.Equal(
            ["Information 10 Retrying: Retrying Ping in 0 ms: attempt 2 of 3 failed with 503 (request ID r-1)."], _log.Lines[1..]);
    }

    [Fact]
    public async Task Call_IsAnsweredWithAnError_IsLoggedForDebugging()
    {
        using var handler = new ScriptedHandler(Answer(400, """{"__type":"TypedException"}""", ("x-amzn-RequestId", "r-2")));

        await Assert.ThrowsAsync<TypedException>(() => TestCalls.Invoker(handler, Settings).PingAsync());

        Assert.Equal(
            ["Debug 20 CallFailed: Ping failed with TypedException: HTTP 400, request ID r-2, attempt 1 of 3, 0 ms in total."], _log.Lines);
    }

    [Fact]
    public async Task Call_GetsNoAnswer_IsLoggedForDebugging()
    {
        using var handler = new ScriptedHandler(Stall);
        Task call = TestCalls.Invoker(handler, Settings with { MaxAttempts = 1 }).PingAsync();
        _time.Advance(TimeSpan.FromSeconds(10));

        await Assert.ThrowsAsync<CognitoTransportException>(() => call);

        Assert.Equal(
            ["Debug 21 CallUnanswered: Ping received no response and failed with timeout: attempt 1 of 1, 10000 ms in total."], _log.Lines);
    }

    [Fact]
    public async Task Call_QuotaIsUsedUp_WarnsOnceAMinute()
    {
        using var handler = new ScriptedHandler(Answer(500));
        var invoker = TestCalls.Invoker(handler, Settings with { MaxAttempts = 100 });
        foreach (double seconds in new[] { 0, 59, 1, 0 })
        {
            _time.Advance(TimeSpan.FromSeconds(seconds));
            await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => invoker.PingAsync());
        }

        Assert.Equal(
            [Warning(36), Warning(1)],
            _log.Lines.Where(line => line.StartsWith("Warning 12 ", StringComparison.Ordinal)));

        static string Warning(int attempt) =>
            $"Warning 12 RetryQuotaExhausted: Ping is not retried after 500, attempt {attempt} of 100: earlier retries have exhausted "
            + "the client's retry quota. Most calls are failing; check the state of the service and your request quotas.";
    }

    [Fact]
    public async Task Client_Built_LogsItsSettingsAndThenItsCredentialsOnce()
    {
        using var handler = new RecordingHandler();
        using var http = new HttpClient(handler);
        using var client = new CognitoIdentityProviderClient(http, new()
        {
            Region = "eu-west-1",
            AccessKeyId = "AKIAIOSFODNN7EXAMPLE",
            SecretAccessKey = "secret",
            SessionToken = "token",
            LoggerFactory = _log,
        });
        await client.DescribeUserPoolAsync(new() { UserPoolId = "eu-west-1_a" }, TestContext.Current.CancellationToken);
        await client.DescribeUserPoolAsync(new() { UserPoolId = "eu-west-1_a" }, TestContext.Current.CancellationToken);

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
    public void Used_OtherCredentials_AreLogged()
    {
        var watch = new CredentialsLog(_log);

        watch.Used(new("AAAAAAAAA1", "s"));
        watch.Used(new("AAAAAAAAA1", "s"));
        watch.Used(new("AAAAAAAAA1", "s", "t"));
        watch.Used(new("AAAAAAAAA1", "s", "u"));
        watch.Used(new("BBBBBBBBB2", "s", "u"));

        Assert.Equal(
            ["******AAA1 (long-term)", "******AAA1 (temporary)", "******AAA1 (temporary)", "******BBB2 (temporary)"],
            _log.Lines.Select(line => line.Split("access key ")[1].TrimEnd('.')));
    }

    [Fact]
    public void ClockSkewCorrected_Offset_Warns()
    {
        _log.ClockSkewCorrected(TimeSpan.FromMinutes(-7));

        Assert.Equal(
            [
                "Warning 40 ClockSkewCorrected: The local clock differs from the service's by -00:07:00. Signatures are corrected; "
                    + "set the local clock.",
            ],
            _log.Lines);
    }
}
