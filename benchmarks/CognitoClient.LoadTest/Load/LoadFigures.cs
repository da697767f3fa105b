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

    /// <summary>Whether the other is of the same client, operation and number of callers.</summary>
    public bool IsLike(LoadFigures other) => (Client, Operation, Callers) == (other.Client, other.Operation, other.Callers);

    /// <summary>The mean of what several processes measured of the same.</summary>
    public static LoadFigures Mean(IReadOnlyList<LoadFigures> same) => same[0] with
    {
        P50 = same.Average(figures => figures.P50),
        P90 = same.Average(figures => figures.P90),
        P99 = same.Average(figures => figures.P99),
        CallsPerSecond = same.Average(figures => figures.CallsPerSecond),
        UserCpu = same.Average(figures => figures.UserCpu),
        TotalCpu = same.Average(figures => figures.TotalCpu),
        Bytes = same.Average(figures => figures.Bytes),
    };
}
