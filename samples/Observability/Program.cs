using CognitoClient;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Observability;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

await using var server = await new FaultyServer().StartAsync();

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddCognitoClient(options =>
{
    options.Region = "us-east-1";
    options.Endpoint = server.Endpoint;
    options.AccessKeyId = "local";
    options.SecretAccessKey = "local";
});

// To observe its calls, an application adds the activity source, the meter, and a log level for the category.
builder.Services.AddOpenTelemetry()
    .ConfigureResource(resource => resource.AddService("observability-sample"))
    .WithTracing(tracing => tracing.AddSource(CognitoClientDiagnostics.ActivitySourceName).AddConsoleExporter())
    .WithMetrics(metrics => metrics.AddMeter(CognitoClientDiagnostics.MeterName).AddConsoleExporter());
builder.Logging.SetMinimumLevel(LogLevel.Warning)
    .AddFilter(CognitoClientDiagnostics.LogCategory, args.Contains("--debug") ? LogLevel.Debug : LogLevel.Information)
    .AddSimpleConsole(console => (console.SingleLine, console.ColorBehavior) = (true, LoggerColorBehavior.Disabled));

using var host = builder.Build();
await host.StartAsync();
await new Incident(host.Services.GetRequiredService<ICognitoIdentityProviderClient>(), server).RunAsync();
await host.StopAsync();
