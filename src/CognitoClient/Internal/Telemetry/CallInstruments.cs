using System.Diagnostics;
using System.Diagnostics.Metrics;
using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Retries;

namespace CognitoClient.Internal.Telemetry;

/// <summary>The metrics of calls.</summary>
internal sealed class CallInstruments
{
    private static readonly double[] Seconds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];
    private static readonly double[] Attempts = [1, 2, 3, 4, 5, 10];

    private static readonly CallInstruments Shared = new(new Meter(CognitoClientDiagnostics.MeterName, PackageVersion.Text));

    private readonly Meter _meter;
    private readonly Histogram<double> _duration;

    // Of the same type as the duration, because compiling another instantiation adds a millisecond to the start.
    private readonly Histogram<double> _attempts;

    // Created on first use, because most clients never retry. A meter returns the same instrument for the same name.
    private Counter<long>? _retries;
    private Counter<long>? _quotaStops;

    private CallInstruments(Meter meter)
    {
        _meter = meter;
        _duration = meter.CreateHistogram(
            "rpc.client.call.duration",
            "s",
            "The duration of calls, including all attempts and delays.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = Seconds });
        _attempts = meter.CreateHistogram(
            "cognito_client.call.attempts",
            "{attempt}",
            "The number of attempts per call.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = Attempts });
    }

    /// <summary>Returns the instruments of a container's meter, or those of the process.</summary>
    public static CallInstruments Create(IMeterFactory? factory) => factory is null
        ? Shared
        : new(factory.Create(new MeterOptions(CognitoClientDiagnostics.MeterName) { Version = PackageVersion.Text }));

    private Counter<long> Retries => _retries ??= _meter.CreateCounter<long>(
        "cognito_client.call.retries", "{retry}", "Retries, by reason.");

    private Counter<long> QuotaStops => _quotaStops ??= _meter.CreateCounter<long>(
        "cognito_client.call.quota_stops", "{call}", "Calls that were not retried because the retry quota was exhausted.");

    /// <summary>True if there is a listener for what <see cref="Completed"/> records.</summary>
    public bool IsEnabled(RetryStop stop) => _duration.Enabled || _attempts.Enabled || (stop == RetryStop.Quota && QuotaStops.Enabled);

    public void Retrying(string operation, CallTarget target, RetryReason reason)
    {
        if (Retries.Enabled)
        {
            var tags = Tags(operation, target);
            tags.Add(TagNames.RetryReason, ErrorType.From(reason));
            Retries.Add(1, tags);
        }
    }

    /// <param name="call">The call.</param>
    /// <param name="target">The target of the call.</param>
    /// <param name="elapsed">The duration.</param>
    /// <param name="errorType">The type of the error; null for a success.</param>
    public void Completed(in CallFacts call, CallTarget target, TimeSpan elapsed, string? errorType)
    {
        var tags = Tags(call.Operation, target);
        if (errorType is not null)
        {
            tags.Add(TagNames.ErrorType, errorType);
        }

        _duration.Record(elapsed.TotalSeconds, tags);
        _attempts.Record(call.Attempts, tags);
        if (call.Stop == RetryStop.Quota)
        {
            QuotaStops.Add(1, tags);
        }
    }

    private static TagList Tags(string operation, CallTarget target)
    {
        var tags = new TagList
        {
            { TagNames.RpcSystem, CallTarget.System },
            { TagNames.RpcService, target.Service },
            { TagNames.RpcMethod, operation },
            { TagNames.ServerAddress, target.Address },
        };
        if (target.Port is { } port)
        {
            tags.Add(TagNames.ServerPort, port);
        }

        return tags;
    }
}
