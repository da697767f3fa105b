using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace CognitoClient.IntegrationTests.Secrets;

/// <summary>That the recorder sees a secret wherever one may leak.</summary>
[Collection(RunsAlone.Name)]
public sealed partial class TextRecorderTests
{
    [Fact]
    public void Record_CanaryInEveryPlace_SeesEachOfThem()
    {
        using var recorder = new TextRecorder();
        using var source = new ActivitySource(nameof(TextRecorderTests));
        using var meter = new Meter(nameof(TextRecorderTests));
        ILogger logger = recorder;

        Log(logger, Canary.Text, null);
        Log(logger, "", new InvalidOperationException("outer", new InvalidOperationException(Canary.Text)));
        logger.BeginScope(new Dictionary<string, object?> { ["a"] = Canary.Text });
        using (var activity = source.StartActivity("a"))
        {
            activity!.SetTag("b", Canary.Text);
            activity.AddException(new InvalidOperationException(Canary.Text));
            activity.SetBaggage("c", Canary.Text);
            activity.SetStatus(ActivityStatusCode.Error, Canary.Text);
        }

        meter.CreateCounter<int>("d").Add(1, KeyValuePair.Create<string, object?>("e", Canary.Text));
        meter.CreateHistogram<double>("f")
            .Record(1, KeyValuePair.Create<string, object?>("g", Convert.ToBase64String("c4n4ryc4n4ryc4n4ry"u8)));

        Assert.Equal(
            ["activity", "activity baggage", "activity event", "activity tag", "log", "log scope", "metric tag"],
            recorder.Leaks.Select(leak => leak[..leak.IndexOf(':', StringComparison.Ordinal)]).Distinct().Order());
    }

    [LoggerMessage(LogLevel.Trace, "{Text}")]
    private static partial void Log(ILogger logger, string text, Exception? exception);
}
