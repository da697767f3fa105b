using System.Globalization;
using System.Text.Json;
using CognitoClient.LoadTest.Server;

namespace CognitoClient.LoadTest.Load;

/// <summary>All clients against one server, each of the two in a process of its own.</summary>
internal static class LoadRun
{
    /// <param name="seconds">How long each client is measured for each operation and number of callers.</param>
    public static async Task RunAsync(int seconds)
    {
        await using var server = await ServerProcess.StartAsync();
        using var process = OwnProcess.Start(
            Cores.Client, LoadClient.Role, server.Endpoint.AbsoluteUri, seconds.ToString(CultureInfo.InvariantCulture));
        var errors = process.StandardError.ReadToEndAsync();
        var figures = new List<LoadFigures>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            figures.Add(JsonSerializer.Deserialize<LoadFigures>(line)!);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The clients failed: {await errors}");
        Print([.. figures.OrderBy(figure => figure.Operation, StringComparer.Ordinal).ThenBy(figure => figure.Callers)]);
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
            var floor = figures.Single(other => other.Client == "floor" && other.Operation == figure.Operation && other.Callers == figure.Callers);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {figure.Operation} | {figure.Callers} | {figure.Client} | {figure.P50:N0} | {figure.P90:N0} | {figure.P99:N0} | {figure.CallsPerSecond:N0} | {figure.UserCpu:F1} ({figure.UserCpu / floor.UserCpu:F2}) | {figure.TotalCpu:F1} ({figure.TotalCpu / floor.TotalCpu:F2}) | {figure.Bytes:N0} ({figure.Bytes / floor.Bytes:F2}) |"));
        }
    }
}
