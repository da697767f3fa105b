using System.Diagnostics;
using CognitoClient.Internal.Calls;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Operations;
using CognitoClient.Internal.Retries;
using CognitoClient.Internal.Telemetry;
using CognitoClient.Tests.Protocol;

namespace CognitoClient.Tests.Diagnostics;

[Collection(nameof(TelemetryGroup))]
public class NoListenerTests
{
    private readonly CallDiagnostics _diagnostics = new(TestCalls.Service, TestCalls.Settings);
    private readonly RetryState _retry = new(TimeSpan.FromSeconds(60), TimeProvider.System);

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
        Assert.Null(_diagnostics.Start("Ping"));
    }

    [Fact]
    public void Diagnostics_NobodyListens_AllocateNothing()
    {
        var call = new OperationCall<PingResponse>(TestCalls.Ping(OperationAuth.None), _retry, CancellationToken.None);
        var failure = new CognitoTransportException("m");

        Assert.Equal(0, Bytes(() => _diagnostics.Start("Ping")));
        Assert.Equal(0, Bytes(() => _diagnostics.Succeeded(call)));
        Assert.Equal(0, Bytes(() => _diagnostics.Failed(call, failure)));
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
