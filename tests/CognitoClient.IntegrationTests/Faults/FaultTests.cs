using System.Collections.Concurrent;
using System.Diagnostics;

namespace CognitoClient.IntegrationTests.Faults;

/// <summary>Calls against a server that breaks connections and answers in every way: each call ends, and ends right.</summary>
/// <remarks><c>COGNITOCLIENT_FAULT_CALLS</c> sets how many calls are made.</remarks>
[Collection(RunsAlone.Name)]
public sealed class FaultTests(ITestOutputHelper output)
{
    private const int CallsPerClient = 1000;
    private const int Concurrency = 200;
    private const int ClientsAtOnce = 4;

    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    public static TheoryData<string> Kinds => [.. Enum.GetNames<FaultKind>().Where(kind => kind != nameof(FaultKind.ResetBeforeReading))];

    [Fact]
    public async Task Call_ManyAtOnceUnderFaults_EachEndsRightAndLeavesNothing()
    {
        var calls = TestSeed.Number("COGNITOCLIENT_FAULT_CALLS", 2_000);
        var clients = (calls + CallsPerClient - 1) / CallsPerClient;
        var outcomes = new ConcurrentDictionary<string, int>();
        var start = Stopwatch.GetTimestamp();
        await using var server = new FaultServer();
        await RunAsync(server, client: -1, Concurrency, outcomes);
        outcomes.Clear();
        var before = Footprint.Measure();
        foreach (var wave in Enumerable.Range(0, clients).Chunk(ClientsAtOnce))
        {
            await Task.WhenAll(wave.Select(client => RunAsync(server, client, Concurrency / wave.Length, outcomes)));
        }

        // IHttpClientFactory leaves the handlers of a container to the garbage collector: they are gone after a measurement.
        var after = before;
        await Polling.UntilAsync(() =>
        {
            after = Footprint.Measure();
            return server.OpenConnections == 0 && after.Timers <= before.Timers + 10 && after.PendingWork <= 10;
        });

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        output.WriteLine($"{clients * CallsPerClient} calls, {clients} clients, seed {TestSeed.Value}, {seconds:0.0} s");
        output.WriteLine($"served: {server.Counts}");
        output.WriteLine($"ended: {Listed(outcomes)}");
        output.WriteLine($"before: {before}; after: {after}");
        Assert.Empty(server.Broken);
        Assert.InRange(after.Bytes - before.Bytes, long.MinValue, 32L * 1024 * 1024);
        Assert.InRange(outcomes.GetValueOrDefault("answered"), clients * CallsPerClient / 2, int.MaxValue);
    }

    [Fact]
    public async Task Call_ManyAtOnceInAdaptiveMode_EachEndsRight()
    {
        await using var server = new FaultServer();
        var outcomes = new ConcurrentDictionary<string, int>();
        using var client = FaultClient.Create(server.Address, maxAttempts: 3, AttemptTimeout, CallTimeout, CognitoRetryMode.Adaptive);

        await RunAsync(server, client, first: 0, Concurrency, outcomes);

        output.WriteLine($"adaptive, served: {server.Counts}");
        output.WriteLine($"adaptive, ended: {Listed(outcomes)}");
        Assert.Empty(server.Broken);
        Assert.True(outcomes.ContainsKey("answered"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Call_OneFaultThroughout_EndsAsItShould(string name)
    {
        var kind = Enum.Parse<FaultKind>(name);
        var stalls = kind is FaultKind.StallBeforeHeaders or FaultKind.StallInBody;
        await using var server = new FaultServer();
        using var client = FaultClient.Create(
            server.Address, maxAttempts: 1, stalls ? TimeSpan.FromMilliseconds(300) : TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30));

        // All operations in turn, with each of the wrong types; a few where a call takes long.
        var calls = stalls || kind is FaultKind.HugeStreamed or FaultKind.ServerErrorHuge ? 4 : 32;
        for (var number = 0; number < calls; number++)
        {
            var outcome = await CallAsync(client, FaultScript.CallWith(kind, number), cancelAfter: null);

            // The server's script resets a few connections unread.
            if (CallOutcome.IsGood(kind))
            {
                Assert.True(outcome.Answered ?? CallOutcome.Fits(FaultKind.ResetBeforeReading, outcome.Exception!), $"{outcome}");
            }
            else
            {
                Assert.True(
                    CallOutcome.Fits(kind, outcome.Exception!) || CallOutcome.Fits(FaultKind.ResetBeforeReading, outcome.Exception!),
                    $"{outcome}");
            }
        }
    }

    [Fact]
    public async Task Call_StallsThroughout_EndsWithItsTimeout()
    {
        await using var server = new FaultServer();
        using var client = FaultClient.Create(server.Address, maxAttempts: 10, TimeSpan.FromSeconds(0.4), TimeSpan.FromSeconds(1));

        var outcome = await CallAsync(client, FaultScript.CallWith(FaultKind.StallBeforeHeaders, 1), cancelAfter: null);

        var exception = Assert.IsType<CognitoTransportException>(outcome.Exception);
        Assert.Contains("timed out after 1 s, the time limit of the call (Timeout)", exception.Message, StringComparison.Ordinal);
        Assert.Equal((true, true), (exception.Attempts < 10, exception.MayHaveSucceeded));
    }

    [Theory]
    [InlineData(nameof(FaultKind.HugeStreamed), 4, 2048)]
    [InlineData(nameof(FaultKind.ServerErrorHuge), 4, 2048)]
    [InlineData(nameof(FaultKind.HugeAnnounced), 20, 32)]
    [InlineData(nameof(FaultKind.LargeAnnounced), 20, 32)]
    public async Task Call_HugeBodies_AllocateInProportionToWhatCame(string name, int calls, int mebibytes)
    {
        await using var server = new FaultServer();
        using var client = FaultClient.Create(server.Address, maxAttempts: 1, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30));
        var held = Footprint.Measure().Bytes;
        var before = GC.GetTotalAllocatedBytes(precise: true);

        for (var number = 0; number < calls; number++)
        {
            await CallAsync(client, FaultScript.CallWith(Enum.Parse<FaultKind>(name), number), cancelAfter: null);
        }

        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, mebibytes * 1024L * 1024);

        // What the last call used may not be collected yet, what all of them used must be.
        Assert.InRange(Footprint.Measure().Bytes - held, long.MinValue, 300L * 1024 * 1024);
    }

    private static async Task RunAsync(FaultServer server, int client, int concurrency, ConcurrentDictionary<string, int> outcomes)
    {
        using var sender = client % 2 == 0
            ? FaultClient.Create(server.Address, 1 + (Math.Abs(client) % 3), AttemptTimeout, CallTimeout)
            : FaultClient.CreateInContainer(server.Address, 1 + (Math.Abs(client) % 3), AttemptTimeout, CallTimeout);
        await RunAsync(server, sender, (client + 1) * CallsPerClient, concurrency, outcomes);
    }

    private static string Listed(ConcurrentDictionary<string, int> outcomes) =>
        string.Join(", ", outcomes.OrderBy(outcome => outcome.Key).Select(outcome => $"{outcome.Key} {outcome.Value}"));

    private static async Task RunAsync(
        FaultServer server, FaultClient sender, int first, int concurrency, ConcurrentDictionary<string, int> outcomes)
    {
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = concurrency,
            CancellationToken = TestContext.Current.CancellationToken,
        };
        await Parallel.ForAsync(first, first + CallsPerClient, options, async (call, _) =>
        {
            var random = TestSeed.Random(call, -1);
            var outcome = await CallAsync(sender, call, random.Next(20) == 0 ? TimeSpan.FromMilliseconds(random.Next(40)) : null);
            Assert.Null(outcome.FaultGiven(server.ServedTo(call), CallTimeout + Margin, AttemptTimeout));
            outcomes.AddOrUpdate(outcome.Name, 1, static (_, count) => count + 1);
        });
    }

    private static async Task<CallOutcome> CallAsync(FaultClient client, int call, TimeSpan? cancelAfter)
    {
        using var cancellation = new CancellationTokenSource();
        if (cancelAfter is { } delay)
        {
            cancellation.CancelAfter(delay);
        }

        var stalled = Stalls.Record();
        var start = Stopwatch.GetTimestamp();
        try
        {
            var answered = await FaultCall.SendAsync(client.Client, call, cancellation.Token);
            return new(call, answered, null, false, Stopwatch.GetElapsedTime(start), stalled);
        }
        catch (Exception exception)
        {
            return new(call, null, exception, cancellation.IsCancellationRequested, Stopwatch.GetElapsedTime(start), stalled);
        }
    }
}
