using System.Globalization;
using System.Text.Json;
using CognitoClient.LoadTest.Server;

namespace CognitoClient.LoadTest.Load;

/// <summary>All clients against one server, in turn and several times, each in a fresh process.</summary>
internal static class LoadRun
{
    public static async Task RunAsync(int calls, int rounds)
    {
        var figures = new List<LoadFigures>();
        await using (var server = await ServerProcess.StartAsync())
        {
            for (var round = 0; round < rounds; round++)
            {
                foreach (var client in LoadClient.Names)
                    figures.AddRange(await MeasureAsync(client, server.Endpoint, calls));
            }
        }

        Print(
        [
            .. figures.GroupBy(figure => (figure.Client, figure.Operation, figure.Callers))
                .Select(group => LoadFigures.Median([.. group]))
                .OrderBy(figure => figure.Operation, StringComparer.Ordinal)
                .ThenBy(figure => figure.Callers),
        ]);
    }

    private static async Task<List<LoadFigures>> MeasureAsync(string client, Uri endpoint, int calls)
    {
        using var process = OwnProcess.Start(Cores.Client, LoadClient.Role, client, endpoint.AbsoluteUri, calls.ToString(CultureInfo.InvariantCulture));
        var errors = process.StandardError.ReadToEndAsync();
        var figures = new List<LoadFigures>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            figures.Add(JsonSerializer.Deserialize<LoadFigures>(line)!);
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? figures : throw new InvalidOperationException($"The client {client} failed: {await errors}");
    }

    private static void Print(List<LoadFigures> figures)
    {
        Console.WriteLine(Cores.ArePinned
            ? "Client and server on one core each; ratios to the floor in brackets."
            : "Client and server share all cores (taskset is needed to pin them); ratios to the floor in brackets.");
        Console.WriteLine();
        Console.WriteLine("| operation | callers | client | p50 us | p90 us | p99 us | calls/s | user CPU ms / 1000 calls | CPU ms / 1000 calls | bytes per call |");
        Console.WriteLine("|---|--:|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var figure in figures)
        {
            var floor = figures.Single(other => other.Client == LoadClient.Names[0] && other.Operation == figure.Operation && other.Callers == figure.Callers);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {figure.Operation} | {figure.Callers} | {figure.Client} | {figure.P50:N0} | {figure.P90:N0} | {figure.P99:N0} | {figure.CallsPerSecond:N0} | {figure.UserCpu:F1} ({figure.UserCpu / floor.UserCpu:F2}) | {figure.TotalCpu:F1} ({figure.TotalCpu / floor.TotalCpu:F2}) | {figure.Bytes:N0} ({figure.Bytes / floor.Bytes:F2}) |"));
        }
    }
}
