using System.Globalization;
using System.Text.Json;
using CognitoClient.LoadTest.Server;

namespace CognitoClient.LoadTest.Load;

/// <summary>
/// All clients against one server, each of the two in a process of its own: several processes of clients one after the other, since what the runtime
/// compiles from the profile of its first calls differs from process to process, and with it every ratio by a tenth.
/// </summary>
internal static class LoadRun
{
    private const int Processes = 4;

    /// <param name="seconds">How long each client is measured for each operation and number of callers, in all processes together.</param>
    public static async Task RunAsync(int seconds)
    {
        await using var server = await ServerProcess.StartAsync();
        var processes = new List<List<LoadFigures>>();
        for (var i = 0; i < Processes; i++)
            processes.Add(await RunClientsAsync(server.Endpoint, (double)seconds / Processes));
        Print(processes);
    }

    private static async Task<List<LoadFigures>> RunClientsAsync(Uri endpoint, double seconds)
    {
        using var process = OwnProcess.Start(Cores.Client, LoadClient.Role, endpoint.AbsoluteUri, seconds.ToString(CultureInfo.InvariantCulture));
        var errors = process.StandardError.ReadToEndAsync();
        var figures = new List<LoadFigures>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            figures.Add(JsonSerializer.Deserialize<LoadFigures>(line)!);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The clients failed: {await errors}");
        return figures;
    }

    private static void Print(List<List<LoadFigures>> processes)
    {
        var figures = processes.SelectMany(process => process)
            .GroupBy(figure => (figure.Operation, figure.Callers, figure.Client))
            .Select(same => LoadFigures.Mean([.. same]))
            .OrderBy(figure => figure.Operation, StringComparer.Ordinal).ThenBy(figure => figure.Callers)
            .ToList();
        Console.WriteLine(Cores.ArePinned
            ? "Client and server on one core each; ratios to the floor in brackets, of user CPU those of single processes, too."
            : "Client and server share all cores (taskset is needed to pin them); ratios to the floor in brackets, of user CPU those of single processes, too.");
        Console.WriteLine();
        Console.WriteLine("| operation | callers | client | p50 us | p90 us | p99 us | calls/s | user CPU ms / 1000 calls | CPU ms / 1000 calls | bytes per call |");
        Console.WriteLine("|---|--:|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var figure in figures)
        {
            var floor = FloorOf(figure, figures);
            var ratios = processes.ConvertAll(process => process.Single(figure.IsLike).UserCpu / FloorOf(figure, process).UserCpu);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {figure.Operation} | {figure.Callers} | {figure.Client} | {figure.P50:N0} | {figure.P90:N0} | {figure.P99:N0} | {figure.CallsPerSecond:N0} | {figure.UserCpu:F1} ({figure.UserCpu / floor.UserCpu:F2}; {ratios.Min():F2} to {ratios.Max():F2}) | {figure.TotalCpu:F1} ({figure.TotalCpu / floor.TotalCpu:F2}) | {figure.Bytes:N0} ({figure.Bytes / floor.Bytes:F2}) |"));
        }
    }

    private static LoadFigures FloorOf(LoadFigures figure, List<LoadFigures> among) => among.Single((figure with { Client = "floor" }).IsLike);
}
