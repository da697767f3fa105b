using System.Diagnostics;
using System.Diagnostics.Metrics;
using CognitoClient.Internal.Calls;
using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Logging;
using CognitoClient.Internal.Retries;
using CognitoClient.Internal.Settings;

namespace CognitoClient.Internal.Telemetry;

/// <summary>The metrics of calls.</summary>
internal sealed class CallInstruments
{
    private static readonly double[] Seconds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];
    private static readonly double[] Attempts = [1, 2, 3, 4, 5, 10];

    private static readonly CallInstruments Shared = new(new Meter(CognitoClientDiagnostics.MeterName, PackageVersion.Text));

    private readonly Meter _meter;
    private readonly Histogram<double> _duration;

    // Of the same type as the duration: compiling another one takes a start a millisecond.
    private readonly Histogram<double> _attempts;

    // Made when there is something to count, as most clients never retry. A meter gives the same instrument again to who asks twice.
    private Counter<long>? _retries;
    private Counter<long>? _quotaStops;

    private CallInstruments(Meter meter)
    {
        _meter = meter;
        _duration = meter.CreateHistogram(
            "rpc.client.call.duration",
            "s",
            "How long calls take, with all their attempts and the waits between.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = Seconds });
        _attempts = meter.CreateHistogram(
            "cognito_client.call.attempts",
            "{attempt}",
            "How often calls are tried.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = Attempts });
    }

    /// <summary>The instruments of a container's meter, else those of the process.</summary>
    public static CallInstruments Create(IMeterFactory? factory) => factory is null
        ? Shared
        : new(factory.Create(new MeterOptions(CognitoClientDiagnostics.MeterName) { Version = PackageVersion.Text }));

    private Counter<long> Retries => _retries ??= _meter.CreateCounter<long>("cognito_client.call.retries", "{retry}", "Retries, by reason.");

    private Counter<long> QuotaStops => _quotaStops ??= _meter.CreateCounter<long>(
        "cognito_client.call.quota_stops", "{call}", "Calls that were not tried again because the retry quota was used up.");

    /// <summary>Whether somebody listens to what <see cref="Completed"/> tells of a call that ended so.</summary>
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
    /// <param name="target">Where it went.</param>
    /// <param name="elapsed">How long it took.</param>
    /// <param name="errorType">What went wrong; null for a success.</param>
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
