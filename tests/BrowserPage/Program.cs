using BrowserPage;
using CognitoClient;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
var configuration = builder.Configuration;

// The registrations of an application. Each client under a key is for one scenario.
builder.Services.AddCognitoClient(configuration.GetSection("Cognito"));
builder.Services.AddCognitoSignIn(configuration.GetSection("SignIn"));
builder.Services.AddCognitoClient("region", options => options.Region = "us-east-1");
builder.Services.AddCognitoClient("profile", configuration.GetSection("WithProfile"));
builder.Services.AddCognitoClient("handler", configuration.GetSection("Cognito"))
    .ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler());
builder.Services.AddCognitoClient("signed", options =>
{
    options.Region = configuration["Cognito:Region"];
    options.Endpoint = new Uri(configuration["Cognito:Endpoint"]!);
    options.Credentials = AwsCredentialsProviders.Static(
        configuration["Keys:AccessKeyId"]!, configuration["Keys:SecretAccessKey"]!, configuration["Keys:SessionToken"]);
});

await using var host = builder.Build();
var report = new Report();
// First, because it measures the first sign-in.
await new SpeedScenario(host.Services, configuration).RunAsync(report);
await new SignInScenarios(host.Services, configuration).RunAsync(report);
await new CallScenarios(host.Services, configuration).RunAsync(report);
await new FailureScenarios(configuration).RunAsync(report);
await report.SendAsync(new Uri(builder.HostEnvironment.BaseAddress));
