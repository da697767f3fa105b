using Microsoft.Extensions.Logging;

namespace CognitoClient.Tests.Diagnostics;

/// <summary>Keeps log messages as lines such as <c>Warning 11 RetryingThrottled: text</c>, with all their values.</summary>
internal sealed class RecordedLog(LogLevel from = LogLevel.Trace) : ILoggerFactory, ILoggerProvider, ILogger
{
    public List<string> Categories { get; } = [];

    public List<string> Lines { get; } = [];

    /// <summary>The lines, their structured values and their exceptions.</summary>
    public List<string> Everything { get; } = [];

    public ILogger CreateLogger(string categoryName)
    {
        Categories.Add(categoryName);
        return this;
    }

    public bool IsEnabled(LogLevel logLevel) => logLevel >= from;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var line = $"{logLevel} {eventId.Id} {eventId.Name}: {formatter(state, exception)}";
        Lines.Add(line);
        Everything.Add($"{line} {exception}");
        if (state is IReadOnlyList<KeyValuePair<string, object?>> values)
        {
            Everything.AddRange(values.Select(value => $"{value.Key}={value.Value}"));
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Everything.Add($"{state}");
        return null;
    }

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose()
    {
    }
}
