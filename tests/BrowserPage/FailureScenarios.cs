using CognitoClient;
using CognitoClient.Model;

namespace BrowserPage;

/// <summary>Calls servers that fail.</summary>
internal sealed class FailureScenarios(IConfiguration configuration)
{
    public async Task RunAsync(Report report)
    {
        await report.RunAsync("failure: redirect", () => CallAsync("Redirect"));
        await report.RunAsync("failure: redirect, HttpClient", async () =>
        {
            using var http = new HttpClient();
            using var client = new CognitoIdentityProviderClient(http, CreateOptions("Redirect"));
            return await CallAsync(client, CancellationToken.None);
        });
        await report.RunAsync("failure: time-out", () => CallAsync("Slow"));
        await report.RunAsync("failure: canceled", async () =>
        {
            using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
            using var client = new CognitoIdentityProviderClient(CreateOptions("Slow"));
            return await CallAsync(client, cancellation.Token);
        });
        await report.RunAsync("failure: no server", () => CallAsync("None"));
    }

    private async Task<string> CallAsync(string server)
    {
        using var client = new CognitoIdentityProviderClient(CreateOptions(server));
        return await CallAsync(client, CancellationToken.None);
    }

    private static async Task<string> CallAsync(CognitoIdentityProviderClient client, CancellationToken cancellationToken)
    {
        try
        {
            var request = new ForgotPasswordRequest { ClientId = "client", Username = "ada" };
            await client.ForgotPasswordAsync(request, cancellationToken);
            return "succeeded";
        }
        catch (CognitoTransportException exception) when (exception.IsTimeout)
        {
            return "timed out";
        }
    }

    private CognitoClientOptions CreateOptions(string server) => new()
    {
        Region = "eu-central-1",
        Endpoint = new Uri(configuration[$"Servers:{server}"]!),
        MaxAttempts = 1,
        AttemptTimeout = TimeSpan.FromSeconds(server == "Slow" ? 0.5 : 30),
    };
}
