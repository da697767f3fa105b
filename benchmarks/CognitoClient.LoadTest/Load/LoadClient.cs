using System.Diagnostics;
using System.Text.Json;
using CognitoClient.Benchmarks;
using CognitoClient.Benchmarks.Floor;
using CognitoClient.Benchmarks.Ssm.Model;
using Aws = Amazon.SimpleSystemsManagement.Model;

namespace CognitoClient.LoadTest.Load;

/// <summary>One client in a process of its own: calls, and writes a line of figures for each operation and number of callers.</summary>
internal static class LoadClient
{
    public const string Role = "call";

    private const int WarmUpCalls = 2_000;

    // The runtime goes on compiling for seconds, on the core that the client has.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    public static readonly string[] Names = ["floor", "CognitoClient", "AWSSDK"];

    private static readonly int[] Callers = [1, 16, 64];

    public static async Task RunAsync(string client, Uri endpoint, int calls)
    {
        var call = Create(client, endpoint);
        (string Name, Func<Task> Call)[] operations = [("small call", () => call("/app/key")), ("typed error", () => call("/missing"))];
        foreach (var operation in operations)
        {
            for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUp;)
                await MeasureAsync(client, operation.Name, operation.Call, callers: 16, WarmUpCalls);
        }

        foreach (var callers in Callers)
        {
            foreach (var operation in operations)
                Console.WriteLine(JsonSerializer.Serialize(await MeasureAsync(client, operation.Name, operation.Call, callers, calls)));
        }
    }

    private static Func<string, Task> Create(string client, Uri endpoint)
    {
        switch (client)
        {
            case "floor":
                var floor = Clients.FloorSsm(FloorTransport.Connections(), endpoint);
                return async name =>
                {
                    try
                    {
                        await floor.GetParameterAsync(name);
                    }
                    catch (FloorParameterNotFound)
                    {
                    }
                };
            case "CognitoClient":
                var ours = Clients.OurSsm(null, endpoint);
                return async name =>
                {
                    try
                    {
                        await ours.GetParameterAsync(new GetParameterRequest { Name = name });
                    }
                    catch (ParameterNotFound)
                    {
                    }
                };
            default:
                var aws = Clients.AwsSsm(null, endpoint);
                return async name =>
                {
                    try
                    {
                        await aws.GetParameterAsync(new Aws.GetParameterRequest { Name = name });
                    }
                    catch (Aws.ParameterNotFoundException)
                    {
                    }
                };
        }
    }

    private static async Task<LoadFigures> MeasureAsync(string client, string operation, Func<Task> call, int callers, int calls)
    {
        var latencies = new double[calls];
        var remaining = calls;
        GC.Collect();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Environment.CpuUsage;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => CallAsync()));
        var elapsed = Stopwatch.GetElapsedTime(start);
        var used = Environment.CpuUsage;
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        Array.Sort(latencies);
        return new LoadFigures(client, operation, callers)
        {
            P50 = latencies[calls / 2],
            P90 = latencies[calls * 9 / 10],
            P99 = latencies[calls * 99 / 100],
            CallsPerSecond = calls / elapsed.TotalSeconds,
            UserCpu = (used.UserTime - cpu.UserTime).TotalMilliseconds * 1000 / calls,
            TotalCpu = (used.TotalTime - cpu.TotalTime).TotalMilliseconds * 1000 / calls,
            Bytes = (double)bytes / calls,
        };

        async Task CallAsync()
        {
            while (Interlocked.Decrement(ref remaining) is >= 0 and var index)
            {
                var begin = Stopwatch.GetTimestamp();
                await call();
                latencies[index] = Stopwatch.GetElapsedTime(begin).TotalMicroseconds;
            }
        }
    }
}
