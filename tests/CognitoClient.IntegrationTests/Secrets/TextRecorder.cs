using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace CognitoClient.IntegrationTests.Secrets;

/// <summary>
/// Listens to every log, activity and metric of the process at the highest level, and keeps the texts that hold the canary.
/// </summary>
internal sealed class TextRecorder : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _leaks = [];
    private readonly ConcurrentDictionary<string, int> _seen = [];
    private readonly ActivityListener _activities;
    private readonly MeterListener _metrics =
        new() { InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument) };

    public TextRecorder()
    {
        _activities = new()
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            SampleUsingParentId = (ref ActivityCreationOptions<string> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Record,
        };
        ActivitySource.AddActivityListener(_activities);
        _metrics.SetMeasurementEventCallback<byte>((_, _, tags, _) => Record(tags));
        _metrics.SetMeasurementEventCallback<short>((_, _, tags, _) => Record(tags));
        _metrics.SetMeasurementEventCallback<int>((_, _, tags, _) => Record(tags));
        _metrics.SetMeasurementEventCallback<long>((_, _, tags, _) => Record(tags));
        _metrics.SetMeasurementEventCallback<float>((_, _, tags, _) => Record(tags));
        _metrics.SetMeasurementEventCallback<double>((_, _, tags, _) => Record(tags));
        _metrics.SetMeasurementEventCallback<decimal>((_, _, tags, _) => Record(tags));
        _metrics.Start();
    }

    /// <summary>The texts that hold the canary.</summary>
    public IReadOnlyCollection<string> Leaks => _leaks;

    public int Count(string kind) => _seen.GetValueOrDefault(kind);

    public string Counts => string.Join(", ", _seen.OrderBy(seen => seen.Key).Select(seen => $"{seen.Key} {seen.Value}"));

    public void Record(string kind, object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture);
        _seen.AddOrUpdate(kind, 1, static (_, count) => count + 1);
        if (Canary.IsIn(text))
        {
            _leaks.Enqueue($"{kind}: {text}");
        }
    }

    public void Dispose()
    {
        _activities.Dispose();
        _metrics.Dispose();
    }

    ILogger ILoggerProvider.CreateLogger(string categoryName) => this;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    IDisposable? ILogger.BeginScope<TState>(TState state)
    {
        RecordState("log scope", state);
        return null;
    }

    void ILogger.Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Record("log", formatter(state, exception));
        Record("log", exception?.ToString());
        RecordState("log", state);
    }

    private void RecordState<TState>(string kind, TState state)
    {
        Record(kind, state);
        if (state is IEnumerable<KeyValuePair<string, object?>> values)
        {
            foreach (var (key, value) in values)
            {
                Record(kind, $"{key} {value}");
            }
        }
    }

    private void Record(Activity activity)
    {
        Record("activity", $"{activity.DisplayName} {activity.StatusDescription}");
        foreach (var (key, value) in activity.TagObjects)
        {
            Record("activity tag", $"{key} {value}");
        }

        foreach (var (key, value) in activity.Baggage)
        {
            Record("activity baggage", $"{key} {value}");
        }

        foreach (var occurrence in activity.Events)
        {
            Record("activity event", occurrence.Name);
            foreach (var (key, value) in occurrence.Tags)
            {
                Record("activity event", $"{key} {value}");
            }
        }
    }

    private void Record(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var (key, value) in tags)
        {
            Record("metric tag", $"{key} {value}");
        }
    }
}
