namespace CognitoClient.EndToEndTests.Samples;

public class ObservabilityTests
{
    private static readonly string Sample = Path.Combine(
        Repository.Root, "samples", "Observability", "bin", Repository.Configuration, "net10.0", "Observability.dll");

    [Fact]
    public async Task Run_ToItsEnd_ShowsRetriesTheQuotasEndAndErrors()
    {
        var run = await DotNet.RunAsync([Sample]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Single(run.Lines, line => line.StartsWith("warn: CognitoClient[11] ListUsers was throttled", StringComparison.Ordinal));
        Assert.Single(run.Lines, line => line.StartsWith("warn: CognitoClient[12] ListUsers is not retried", StringComparison.Ordinal));
        Assert.Equal(4, run.Lines.Count(line => line.StartsWith("Activity.DisplayName:", StringComparison.Ordinal)));
        Assert.Single(run.Lines, "cognito_client.retry.stop: quota");
        Assert.Single(run.Lines, line => line.StartsWith("Metric Name: rpc.client.call.duration,", StringComparison.Ordinal));
        Assert.DoesNotContain("nobody", run.Output, StringComparison.Ordinal);
    }
}
