using System.Diagnostics;
using System.Runtime;
using System.Text.Json;
using CognitoClient.Benchmarks;
using CognitoClient.Benchmarks.Floor;
using CognitoClient.Benchmarks.Ssm.Model;
using Aws = Amazon.SimpleSystemsManagement.Model;

namespace CognitoClient.LoadTest.Load;

/// <summary>
/// The process that calls: all clients in turn, a slice of time each, again and again, so that a machine that is slow for a while is so for all of them.
/// Writes a line of figures for each operation, number of callers and client.
/// </summary>
internal static class LoadClient
{
    public const string Role = "call";

    // The runtime compiles what is called often once more, on the core that the clients have: calls are measured when it is done.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan WarmUpAtMost = TimeSpan.FromMinutes(1);

    private static readonly int[] Callers = [1, 16, 64];

    public static async Task RunAsync(Uri endpoint, TimeSpan time)
    {
        (string Name, Func<string, Task> Call)[] clients = [("floor", Floor(endpoint)), ("CognitoClient", Ours(endpoint)), ("AWSSDK", Aws(endpoint))];
        (string Name, string Parameter)[] operations = [("small call", "/app/key"), ("typed error", "/missing")];
        var start = Stopwatch.GetTimestamp();
        long compiled;
        do
        {
            compiled = JitInfo.GetCompiledMethodCount();
            foreach (var operation in operations)
                await MeasureAsync(operation.Parameter, callers: 16, WarmUp / clients.Length);
        }
        while (JitInfo.GetCompiledMethodCount() > compiled && Stopwatch.GetElapsedTime(start) < WarmUpAtMost);

        foreach (var callers in Callers)
        {
            foreach (var (operation, parameter) in operations)
            {
                foreach (var (client, slices) in clients.Zip(await MeasureAsync(parameter, callers, time)))
                    Console.WriteLine(JsonSerializer.Serialize(slices.Figures(client.Name, operation, callers)));
            }
        }

        async Task<LoadSlices[]> MeasureAsync(string parameter, int callers, TimeSpan each)
        {
            var measured = Array.ConvertAll(clients, _ => new LoadSlices());
            while (measured[0].Elapsed < each)
            {
                for (var i = 0; i < clients.Length; i++)
                    await measured[i].AddAsync(() => clients[i].Call(parameter), callers);
            }

            return measured;
        }
    }

    private static Func<string, Task> Floor(Uri endpoint)
    {
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
    }

    private static Func<string, Task> Ours(Uri endpoint)
    {
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
    }

    private static Func<string, Task> Aws(Uri endpoint)
    {
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
