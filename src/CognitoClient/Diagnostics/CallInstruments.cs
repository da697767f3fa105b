using System.Diagnostics;
using System.Diagnostics.Metrics;
using CognitoClient.Retry;
using CognitoClient.Settings;

namespace CognitoClient.Diagnostics;

/// <summary>The metrics of calls.</summary>
internal sealed class CallInstruments
{
    private static readonly CallInstruments Shared = new(new Meter(CognitoClientDiagnostics.MeterName, PackageVersion.Text));

    private readonly Histogram<double> _duration;
    private readonly Histogram<int> _attempts;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _quotaStops;

    private CallInstruments(Meter meter)
    {
        _duration = meter.CreateHistogram(
            "rpc.client.call.duration",
            "s",
            "How long calls take, with all their attempts and the waits between.",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
            });
        _attempts = meter.CreateHistogram(
            "cognito_client.call.attempts",
            "{attempt}",
            "How often calls are tried.",
            advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 3, 4, 5, 10] });
        _retries = meter.CreateCounter<long>("cognito_client.call.retries", "{retry}", "Retries, by reason.");
        _quotaStops = meter.CreateCounter<long>(
            "cognito_client.call.quota_stops", "{call}", "Calls that were not tried again because the retry quota was used up.");
    }

    /// <summary>The instruments of a container's meter, else those of the process.</summary>
    public static CallInstruments Of(IMeterFactory? factory) => factory is null
        ? Shared
        : new(factory.Create(new MeterOptions(CognitoClientDiagnostics.MeterName) { Version = PackageVersion.Text }));

    public bool AreEnabled => _duration.Enabled || _attempts.Enabled || _retries.Enabled || _quotaStops.Enabled;

    public void Retrying(string operation, CallTarget target, RetryReason reason)
    {
        if (_retries.Enabled)
        {
            TagList tags = Tags(operation, target);
            tags.Add(TagNames.RetryReason, ErrorType.Of(reason));
            _retries.Add(1, tags);
        }
    }

    /// <param name="operation">The operation.</param>
    /// <param name="target">Where the call went.</param>
    /// <param name="retry">The call's retries.</param>
    /// <param name="errorType">What went wrong; null for a success.</param>
    public void Completed(string operation, CallTarget target, RetryState retry, string? errorType)
    {
        TagList tags = Tags(operation, target);
        if (errorType is not null)
        {
            tags.Add(TagNames.ErrorType, errorType);
        }

        _duration.Record(retry.Elapsed.TotalSeconds, tags);
        _attempts.Record(retry.Attempt, tags);
        if (retry.Stop == RetryStop.Quota)
        {
            _quotaStops.Add(1, tags);
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
