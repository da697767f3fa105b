using System.Diagnostics.Tracing;
using System.Globalization;

namespace CognitoClient.Benchmarks.Quick;

/// <summary>Which types the bytes of a call go to, from the runtime's randomized allocation samples.</summary>
internal sealed class AllocationSampler : EventListener
{
    private const EventKeywords AllocationSampling = (EventKeywords)0x80000000000;
    private const int AllocationSampled = 303;
    private const int Calls = 200_000;

    /// <summary>Samples come once in about this many bytes.</summary>
    private const double SamplingInterval = 102_400;

    private readonly Dictionary<string, (int Samples, double Bytes)> _types = [];
    private bool _isRecording;

    public static async Task RunAsync(string filter)
    {
        foreach (var contender in Contender.Find(filter))
        {
            using var sampler = new AllocationSampler();
            await contender.CallAsync(Calls / 10);
            sampler._isRecording = true;
            await contender.CallAsync(Calls);
            sampler._isRecording = false;
            sampler.Print(contender);
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Informational, AllocationSampling);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (!_isRecording
            || eventData.EventId != AllocationSampled
            || eventData.PayloadNames is not { } names
            || eventData.Payload is not { } values)
        {
            return;
        }

        var type = (string)values[names.IndexOf("TypeName")]!;
        var size = Convert.ToDouble(values[names.IndexOf("ObjectSize")], CultureInfo.InvariantCulture);
        // An object is met the likelier the larger it is: each sample stands for as many bytes as lie between two, and for its own share.
        var represented = size / (1 - Math.Pow(1 - (1 / SamplingInterval), size));
        lock (_types)
        {
            var (samples, bytes) = _types.GetValueOrDefault(type);
            _types[type] = (samples + 1, bytes + represented);
        }
    }

    private void Print(Contender contender)
    {
        lock (_types)
        {
            var total = _types.Values.Sum(type => type.Bytes);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{contender.Case}.{contender.Client}: about {total / Calls:N0} bytes per call"));
            foreach (var (type, (samples, bytes)) in _types.OrderByDescending(entry => entry.Value.Bytes).Take(25))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes / total,7:P1} {bytes / Calls,8:N0} B  {type}"));
            }
        }
    }
}
