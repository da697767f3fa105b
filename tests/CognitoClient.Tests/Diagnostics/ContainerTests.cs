using System.Diagnostics.Metrics;
using CognitoClient.Tests.Handlers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CognitoClient.Tests.Diagnostics;

[Collection(nameof(TelemetryGroup))]
public class ContainerTests
{
    [Fact]
    public async Task Client_FromContainer_ReportsToItsLogAndItsMeters()
    {
        using var log = new RecordedLog();
        using var handler = new ScriptedHandler();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddCognitoClient(Configure).ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<IMeterFactory>();
        using var listener = new MeterListener();
        var measured = new List<string>();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == CognitoClientDiagnostics.MeterName && instrument.Meter.Scope == factory)
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => measured.Add(instrument.Name));
        listener.SetMeasurementEventCallback<int>((instrument, _, _, _) => measured.Add(instrument.Name));
        listener.Start();

        await provider.GetRequiredService<ICognitoIdentityProviderClient>().DescribeUserPoolAsync(
            new() { UserPoolId = "eu-west-1_a" }, TestContext.Current.CancellationToken);

        Assert.Equal(["rpc.client.call.duration", "cognito_client.call.attempts"], measured);
        Assert.Contains("CognitoClient", log.Categories);
        Assert.Single(log.Lines, line => line.StartsWith("Debug 1 SettingsResolved: ", StringComparison.Ordinal));
        Assert.Single(log.Lines, line => line.StartsWith("Debug 30 CredentialsRefreshed: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Client_LoggerFactorySetInCode_TakesItBeforeTheContainers()
    {
        using var own = new RecordedLog();
        using var containers = new RecordedLog();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(containers));
        services.AddCognitoClient(Configure);
        services.Configure<CognitoClientOptions>(options => options.LoggerFactory = own);
        using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<ICognitoIdentityProviderClient>();

        Assert.Single(own.Lines);
        Assert.DoesNotContain("CognitoClient", containers.Categories);
    }

    [Fact]
    public void Client_ContainerWithoutLogging_IsBuilt()
    {
        using var provider = new ServiceCollection().AddCognitoClient(Configure).Services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<ICognitoIdentityProviderClient>());
    }

    private static void Configure(CognitoClientOptions options) =>
        (options.Region, options.AccessKeyId, options.SecretAccessKey) = ("eu-west-1", "AKIA", "secret");
}
