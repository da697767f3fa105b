using System.Diagnostics;
using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Telemetry;
using CognitoClient.Tests.Protocol;

namespace CognitoClient.Tests.Diagnostics;

[Collection(nameof(TelemetryGroup))]
public class NoListenerTests
{
    private readonly CallTelemetry _telemetry = new(TestCalls.Service, TestCalls.Settings);

    [Fact]
    public async Task Call_NobodyListens_CreatesNoActivity()
    {
        var seen = new List<Activity?>();
        using var handler = new ScriptedHandler(token =>
        {
            seen.Add(Activity.Current);
            return ScriptedHandler.Answer(200)(token);
        });
        using var ambient = new Activity("work").Start();

        await TestCalls.Invoker(handler).PingAsync();

        Assert.Same(ambient, Assert.Single(seen));
        Assert.Null(_telemetry.Start("Ping"));
    }

    [Fact]
    public void Diagnostics_NobodyListens_AllocateNothing()
    {
        var time = CallTime.Start(TimeProvider.System, TimeSpan.FromSeconds(60));
        var call = new CallFacts("Ping", Span: null, time, Attempts: 1, MaxAttempts: 1, RetryStop.MaxAttempts);
        var success = AttemptResult.Succeed(new PingResponse());
        var failure = AttemptResult.Fail(new CognitoTransportException("m"));

        Assert.Equal(0, Bytes(() => _telemetry.Start("Ping")));
        Assert.Equal(0, Bytes(() => _telemetry.Completed(call, success)));
        Assert.Equal(0, Bytes(() => _telemetry.Completed(call, failure)));
    }

    private static long Bytes(Action action)
    {
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            action();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
