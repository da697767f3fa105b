using System.Diagnostics;
using System.Globalization;
using CognitoClient.LoadTest.Server;

namespace CognitoClient.LoadTest.ColdStart;

/// <summary>
/// Starts each published application many times, in turn, and takes the time until its first answer and until it has both.
/// </summary>
internal static class ColdStartRun
{
    private static readonly string[] Clients = ["Floor", "CognitoClient", "AwsSdk"];
    private static readonly string[] Forms = ["jit", "r2r", "aot"];

    public static async Task RunAsync(string folder, int starts)
    {
        await using var server = await ServerProcess.StartAsync();
        Console.WriteLine(
            "| form | client | first response ms | ratio | both responses ms | ratio | peak memory MB | ratio | size MB | ratio |");
        Console.WriteLine("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var form in Forms)
        {
            var runs = Clients.ToDictionary(client => client, _ => new List<Start>());
            for (var i = 0; i <= starts; i++)
            {
                foreach (var client in Clients)
                {
                    var start = await StartAsync(Path.Combine(folder, form, client, client + "App"), server.Endpoint);

                    // The first start fills the disk cache.
                    if (i > 0)
                    {
                        runs[client].Add(start);
                    }
                }
            }

            var floor = Start.Median(runs[Clients[0]]);
            foreach (var client in Clients)
            {
                Print(form, client, Start.Median(runs[client]), floor, Size(folder, form, client), Size(folder, form, Clients[0]));
            }
        }
    }

    private static async Task<Start> StartAsync(string program, Uri endpoint)
    {
        var begin = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, [endpoint.AbsoluteUri]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.BaseStream;
        var mark = new byte[1];
        await output.ReadExactlyAsync(mark);
        var first = Stopwatch.GetElapsedTime(begin);
        await output.ReadExactlyAsync(mark);
        var both = Stopwatch.GetElapsedTime(begin);
        var peak = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Start(first.TotalMilliseconds, both.TotalMilliseconds, PeakMegabytes(peak));
    }

    /// <summary>The peak of the resident memory, from the lines of the process's status.</summary>
    private static double PeakMegabytes(string status)
    {
        var line = status.Split('\n').First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        var kilobytes = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Split('\t')[^1];
        return double.Parse(kilobytes, CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>What is deployed: all files but symbols.</summary>
    private static double Size(string folder, string form, string client) =>
        new DirectoryInfo(Path.Combine(folder, form, client)).GetFiles()
            .Where(file => file.Extension is not (".pdb" or ".dbg" or ".xml")).Sum(file => file.Length) / 1e6;

    private static void Print(string form, string client, Start start, Start floor, double size, double floorSize) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {form} | {client} "
            + $"| {start.First:F1} | {start.First / floor.First:F2} "
            + $"| {start.Both:F1} | {start.Both / floor.Both:F2} "
            + $"| {start.Peak:F1} | {start.Peak / floor.Peak:F2} "
            + $"| {size:F2} | {size / floorSize:F2} |"));

    private sealed record Start(double First, double Both, double Peak)
    {
        public static Start Median(List<Start> starts) => new(
            Median(starts, start => start.First), Median(starts, start => start.Both), Median(starts, start => start.Peak));

        private static double Median(List<Start> starts, Func<Start, double> figure) =>
            starts.Select(figure).Order().ElementAt(starts.Count / 2);
    }
}
