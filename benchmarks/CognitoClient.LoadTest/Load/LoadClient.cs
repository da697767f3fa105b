using System.Globalization;
using System.Runtime;
using System.Text.Json;
using CognitoClient.Benchmarks;
using CognitoClient.Benchmarks.Floor;
using CognitoClient.Benchmarks.Ssm.Model;
using Aws = Amazon.SimpleSystemsManagement.Model;

namespace CognitoClient.LoadTest.Load;

/// <summary>
/// A process that calls, with one client, as an application has one. It works for a slice of time when it is told so on standard input,
/// and says then how many methods the runtime has compiled; at the end of its orders it writes what it measured.
/// </summary>
internal static class LoadClient
{
    public const string Role = "call";

    /// <summary>The order to forget what was measured so far.</summary>
    public const string Forget = "forget";

    /// <summary>The order to write the figures, a line each, and to end.</summary>
    public const string Report = "report";

    public const string Floor = "floor";

    /// <summary>All clients, by the names that they have in the table.</summary>
    public static readonly string[] Names = [Floor, "CognitoClient", "AWSSDK"];

    /// <summary>All operations, by the names that they have in the table.</summary>
    public static readonly string[] Operations = ["small call", "typed error"];

    private static readonly string[] Parameters = ["/app/key", "/missing"];

    /// <summary>The order to call for a slice of time.</summary>
    public static string Slice(int operation, int callers) => string.Create(CultureInfo.InvariantCulture, $"{operation} {callers}");

    public static async Task RunAsync(string client, Uri endpoint)
    {
        var call = Array.IndexOf(Names, client) switch
        {
            0 => FloorCall(endpoint),
            1 => OurCall(endpoint),
            2 => AwsCall(endpoint),
            _ => throw new ArgumentException($"There is no client '{client}'.", nameof(client)),
        };
        var measured = new Dictionary<(int Operation, int Callers), LoadSlices>();

        // The parent holds the other end: however it ends, this process ends with it.
        while (await Console.In.ReadLineAsync() is { } order)
        {
            switch (order.Split(' '))
            {
                case [Forget]:
                    measured.Clear();
                    break;
                case [Report]:
                    foreach (var ((operation, callers), slices) in measured)
                    {
                        Console.WriteLine(JsonSerializer.Serialize(slices.Figures(client, Operations[operation], callers)));
                    }

                    return;
                case [var operation, var callers]:
                    var key = (int.Parse(operation, CultureInfo.InvariantCulture), int.Parse(callers, CultureInfo.InvariantCulture));
                    if (!measured.TryGetValue(key, out var of))
                    {
                        measured.Add(key, of = new LoadSlices());
                    }

                    await of.AddAsync(() => call(Parameters[key.Item1]), key.Item2);
                    Console.WriteLine(JitInfo.GetCompiledMethodCount());
                    break;
            }
        }
    }

    private static Func<string, Task> FloorCall(Uri endpoint)
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

    private static Func<string, Task> OurCall(Uri endpoint)
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

    private static Func<string, Task> AwsCall(Uri endpoint)
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
