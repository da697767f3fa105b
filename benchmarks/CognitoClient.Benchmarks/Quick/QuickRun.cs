using System.Diagnostics;
using System.Globalization;

namespace CognitoClient.Benchmarks.Quick;

/// <summary>All benchmarks within a minute or two: exact bytes, and the best of many short rounds as time.</summary>
internal static class QuickRun
{
    private const int Rounds = 25;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan RoundLength = TimeSpan.FromMilliseconds(40);

    public static async Task RunAsync(string filter)
    {
        Console.WriteLine("| case | client | us per call | ratio | bytes per call | ratio |");
        Console.WriteLine("|---|---|--:|--:|--:|--:|");
        foreach (var contenders in Contender.Find(filter).GroupBy(contender => contender.Case))
        {
            Print(await MeasureAsync([.. contenders]));
        }
    }

    private static async Task<List<Figures>> MeasureAsync(List<Contender> contenders)
    {
        var calls = new int[contenders.Count];
        for (var i = 0; i < calls.Length; i++)
        {
            calls[i] = await WarmUpAsync(contenders[i]);
        }

        // Round by round in turn, so that a busy moment of the machine meets all of them.
        var rounds = contenders.Select(contender => new List<(double Microseconds, double Bytes)>()).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < calls.Length; i++)
            {
                rounds[i].Add(await MeasureAsync(contenders[i], calls[i]));
            }
        }

        return [.. contenders.Select((contender, i) => new Figures(
            contender, rounds[i].Min(round => round.Microseconds), rounds[i].Min(round => round.Bytes)))];
    }

    /// <summary>Calls until the code has reached its last tier; returns how many calls fill a round.</summary>
    private static async Task<int> WarmUpAsync(Contender contender)
    {
        var total = 0;
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < WarmUp)
        {
            await contender.CallAsync(10);
            total += 10;
        }

        return Math.Max(1, (int)(total * (RoundLength / watch.Elapsed)));
    }

    private static async Task<(double Microseconds, double Bytes)> MeasureAsync(Contender contender, int calls)
    {
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        await contender.CallAsync(calls);
        var elapsed = Stopwatch.GetElapsedTime(start);
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        var operations = (double)calls * contender.Operations;
        return (elapsed.TotalMicroseconds / operations, bytes / operations);
    }

    private static void Print(List<Figures> figures)
    {
        var baseline = figures.Find(figure => figure.Contender.IsBaseline);
        foreach (var (contender, microseconds, bytes) in figures)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {contender.Case} | {contender.Client} "
                + $"| {microseconds:F2} | {Ratio(microseconds, baseline?.Microseconds)} "
                + $"| {bytes:N0} | {Ratio(bytes, baseline?.Bytes)} |"));
        }
    }

    /// <summary>Less than a byte per call is what the measurement itself allocates.</summary>
    private static string Ratio(double value, double? baseline) =>
        baseline is > 0.5 ? (value / baseline.Value).ToString("F2", CultureInfo.InvariantCulture) : "-";

    private sealed record Figures(Contender Contender, double Microseconds, double Bytes);
}
