using System.Diagnostics;
using System.Globalization;
using CognitoClient.LoadTest.Server;

namespace CognitoClient.LoadTest.Load;

/// <summary>
/// All clients against one server, each in a process of its own, as an application has one client: the runtime compiles hot code from the
/// profile of its first calls, and another client's calls would be in the profile of what they share. The processes take turns of a slice
/// of time, so that a machine that is slow for a while is so for all of them. The profile differs from process to process, too, and with
/// it every ratio by a tenth: so several rounds of processes follow each other.
/// </summary>
internal static class LoadRun
{
    private const int Rounds = 4;

    private static readonly int[] Callers = [1, 16, 64];

    // The runtime compiles what is called often once more, on the core that the clients have: calls are measured when it is done.
    private static readonly TimeSpan WarmUpAtMost = TimeSpan.FromMinutes(1);

    /// <param name="seconds">How long each client is measured for each operation and number of callers, in all rounds together.</param>
    public static async Task RunAsync(int seconds)
    {
        await using var server = await ServerProcess.StartAsync();
        var rounds = new List<List<LoadFigures>>();
        for (var i = 0; i < Rounds; i++)
        {
            rounds.Add(await RunRoundAsync(server.Endpoint, TimeSpan.FromSeconds((double)seconds / Rounds)));
        }

        Print(rounds);
    }

    private static async Task<List<LoadFigures>> RunRoundAsync(Uri endpoint, TimeSpan time)
    {
        var clients = new List<LoadProcess>();
        try
        {
            foreach (var name in LoadClient.Names)
            {
                clients.Add(new LoadProcess(name, endpoint));
            }

            await WarmUpAsync(clients);
            foreach (var callers in Callers)
            {
                for (var operation = 0; operation < LoadClient.Operations.Length; operation++)
                {
                    await TakeTurnsAsync(clients, operation, callers, time);
                }
            }

            var figures = new List<LoadFigures>();
            foreach (var client in clients)
            {
                figures.AddRange(await client.ReportAsync());
            }

            return figures;
        }
        finally
        {
            foreach (var client in clients)
            {
                await client.DisposeAsync();
            }
        }
    }

    private static async Task WarmUpAsync(List<LoadProcess> clients)
    {
        var start = Stopwatch.GetTimestamp();
        for (int compiled = -1, now = 0; now > compiled && Stopwatch.GetElapsedTime(start) < WarmUpAtMost;)
        {
            compiled = now;
            now = 0;
            for (var operation = 0; operation < LoadClient.Operations.Length; operation++)
            {
                now += await TakeTurnsAsync(clients, operation, callers: 16, TimeSpan.FromSeconds(5));
            }
        }

        foreach (var client in clients)
        {
            await client.ForgetAsync();
        }
    }

    /// <returns>How many methods are compiled in all processes.</returns>
    private static async Task<int> TakeTurnsAsync(List<LoadProcess> clients, int operation, int callers, TimeSpan time)
    {
        var compiled = 0;
        for (var elapsed = TimeSpan.Zero; elapsed < time; elapsed += LoadSlices.Slice)
        {
            compiled = 0;
            foreach (var client in clients)
            {
                compiled += await client.SliceAsync(operation, callers);
            }
        }

        return compiled;
    }

    private static void Print(List<List<LoadFigures>> rounds)
    {
        var figures = rounds.SelectMany(round => round)
            .GroupBy(figure => (figure.Operation, figure.Callers, figure.Client))
            .Select(same => LoadFigures.Mean([.. same]))
            .OrderBy(figure => figure.Operation, StringComparer.Ordinal).ThenBy(figure => figure.Callers)
            .ToList();
        Console.WriteLine(
            (Cores.ArePinned ? "Client and server on one core each" : "Client and server share all cores (taskset is needed to pin them)")
            + "; ratios to the floor in brackets, of user CPU those of single rounds, too.");
        Console.WriteLine();
        Console.WriteLine(
            "| operation | callers | client | p50 us | p90 us | p99 us | calls/s "
            + "| user CPU ms / 1000 calls | CPU ms / 1000 calls | bytes per call |");
        Console.WriteLine("|---|--:|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var figure in figures)
        {
            var floor = FloorOf(figure, figures);
            var ratios = rounds.ConvertAll(round => round.Single(figure.IsLike).UserCpu / FloorOf(figure, round).UserCpu);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {figure.Operation} | {figure.Callers} | {figure.Client} "
                + $"| {figure.P50:N0} | {figure.P90:N0} | {figure.P99:N0} | {figure.CallsPerSecond:N0} "
                + $"| {figure.UserCpu:F1} ({figure.UserCpu / floor.UserCpu:F2}; {ratios.Min():F2} to {ratios.Max():F2}) "
                + $"| {figure.TotalCpu:F1} ({figure.TotalCpu / floor.TotalCpu:F2}) "
                + $"| {figure.Bytes:N0} ({figure.Bytes / floor.Bytes:F2}) |"));
        }
    }

    private static LoadFigures FloorOf(LoadFigures figure, List<LoadFigures> among) =>
        among.Single((figure with { Client = LoadClient.Floor }).IsLike);
}
