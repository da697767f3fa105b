using System.Diagnostics;

namespace CognitoClient.LoadTest.Load;

/// <summary>What one client did in its slices of time, added up.</summary>
internal sealed class LoadSlices
{
    public static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(250);

    private readonly List<double> _latencies = new(1_000_000);
    private TimeSpan _user;
    private TimeSpan _total;
    private long _bytes;

    public TimeSpan Elapsed { get; private set; }

    /// <summary>One slice more.</summary>
    public async Task AddAsync(Func<Task> call, int callers)
    {
        var before = _latencies.Count;
        _latencies.EnsureCapacity(before + 100_000);
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Environment.CpuUsage;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => CallAsync()));
        Elapsed += Stopwatch.GetElapsedTime(start);
        var used = Environment.CpuUsage;
        _bytes += GC.GetTotalAllocatedBytes(precise: true) - bytes;
        _user += used.UserTime - cpu.UserTime;
        _total += used.TotalTime - cpu.TotalTime;

        async Task CallAsync()
        {
            for (var begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start, begin) < Slice;)
            {
                await call();
                var end = Stopwatch.GetTimestamp();
                lock (_latencies)
                {
                    _latencies.Add(Stopwatch.GetElapsedTime(begin, end).TotalMicroseconds);
                }

                begin = end;
            }
        }
    }

    public LoadFigures Figures(string client, string operation, int callers)
    {
        var calls = _latencies.Count;
        _latencies.Sort();
        return new LoadFigures(client, operation, callers)
        {
            P50 = _latencies[calls / 2],
            P90 = _latencies[(int)(calls * 0.9)],
            P99 = _latencies[(int)(calls * 0.99)],
            CallsPerSecond = calls / Elapsed.TotalSeconds,
            UserCpu = _user.TotalMilliseconds * 1000 / calls,
            TotalCpu = _total.TotalMilliseconds * 1000 / calls,
            Bytes = (double)_bytes / calls,
        };
    }
}
