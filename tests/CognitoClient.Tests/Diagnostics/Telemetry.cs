using System.Diagnostics;
using System.Globalization;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace CognitoClient.Tests.Diagnostics;

/// <summary>The OpenTelemetry SDK with its in-memory exporter, and what it exported as text.</summary>
internal sealed class Telemetry : IDisposable
{
    private readonly List<Activity> _spans = [];
    private readonly List<Metric> _metrics = [];
    private readonly TracerProvider _tracer;
    private readonly MeterProvider _meter;

    public Telemetry()
    {
        _tracer = Sdk.CreateTracerProviderBuilder()
            .AddSource(CognitoClientDiagnostics.ActivitySourceName)
            .AddInMemoryExporter(_spans)
            .Build();
        _meter = Sdk.CreateMeterProviderBuilder()
            .AddMeter(CognitoClientDiagnostics.MeterName)
            .AddInMemoryExporter(_metrics)
            .Build();
    }

    public IReadOnlyList<Activity> Spans => _spans;

    /// <summary>Name, kind and status, then a line for each tag, and one for each event with its tags.</summary>
    public static string Text(Activity span)
    {
        IEnumerable<string> lines =
        [
            $"{span.DisplayName} {span.Kind} {span.Status} {span.StatusDescription}".TrimEnd(),
            .. span.TagObjects.Select(Text),
            .. span.Events.Select(@event => $"[{@event.Name} {string.Join(' ', @event.Tags.Select(Text))}]"),
        ];
        return string.Join('\n', lines);
    }

    /// <summary>A line for each point: instrument, unit, value, tags.</summary>
    public List<string> Metrics()
    {
        _metrics.Clear();
        _meter.ForceFlush();
        var lines = new List<string>();
        foreach (var metric in _metrics)
        {
            foreach (ref readonly var point in metric.GetMetricPoints())
            {
                lines.Add($"{metric.Name} {metric.Unit} {Value(metric, point)} {Tags(point)}");
            }
        }

        return lines;
    }

    public double[] Boundaries(string name)
    {
        Metrics();
        var boundaries = new List<double>();
        foreach (ref readonly var point in _metrics.Single(metric => metric.Name == name).GetMetricPoints())
        {
            foreach (var bucket in point.GetHistogramBuckets())
            {
                boundaries.Add(bucket.ExplicitBound);
            }
        }

        return [.. boundaries[..^1]];
    }

    public void Dispose()
    {
        _tracer.Dispose();
        _meter.Dispose();
    }

    private static string Value(Metric metric, in MetricPoint point) => metric.MetricType == MetricType.Histogram
        ? string.Create(CultureInfo.InvariantCulture, $"count={point.GetHistogramCount()} sum={point.GetHistogramSum()}")
        : string.Create(CultureInfo.InvariantCulture, $"{point.GetSumLong()}");

    private static string Tags(in MetricPoint point)
    {
        var tags = new List<string>();
        foreach (var tag in point.Tags)
        {
            tags.Add(Text(tag));
        }

        return string.Join(' ', tags.Order(StringComparer.Ordinal));
    }

    private static string Text(KeyValuePair<string, object?> tag) => string.Create(CultureInfo.InvariantCulture, $"{tag.Key}={tag.Value}");
}
