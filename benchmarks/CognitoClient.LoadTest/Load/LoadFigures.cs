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
}
