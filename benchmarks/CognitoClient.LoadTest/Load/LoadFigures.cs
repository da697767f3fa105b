namespace CognitoClient.LoadTest.Load;

/// <summary>What was measured of one client, operation and number of callers.</summary>
internal sealed record LoadFigures(string Client, string Operation, int Callers)
{
    /// <summary>Latencies in microseconds.</summary>
    public double P50 { get; init; }

    public double P90 { get; init; }

    public double P99 { get; init; }

    public double CallsPerSecond { get; init; }

    /// <summary>Milliseconds per 1000 calls outside the kernel.</summary>
    public double UserCpu { get; init; }

    /// <summary>Milliseconds per 1000 calls, the kernel's included.</summary>
    public double TotalCpu { get; init; }

    /// <summary>Allocated bytes per call.</summary>
    public double Bytes { get; init; }

    /// <summary>The median of each figure over several rounds.</summary>
    public static LoadFigures Median(IReadOnlyCollection<LoadFigures> rounds) => rounds.First() with
    {
        P50 = Median(rounds, round => round.P50),
        P90 = Median(rounds, round => round.P90),
        P99 = Median(rounds, round => round.P99),
        CallsPerSecond = Median(rounds, round => round.CallsPerSecond),
        UserCpu = Median(rounds, round => round.UserCpu),
        TotalCpu = Median(rounds, round => round.TotalCpu),
        Bytes = Median(rounds, round => round.Bytes),
    };

    private static double Median(IReadOnlyCollection<LoadFigures> rounds, Func<LoadFigures, double> figure) =>
        rounds.Select(figure).Order().ElementAt(rounds.Count / 2);
}
