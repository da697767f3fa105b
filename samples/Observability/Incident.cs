using System.Diagnostics;
using CognitoClient;

namespace Observability;

/// <summary>Simulates an incident, from normal operation to an outage.</summary>
internal sealed class Incident(ICognitoIdentityProviderClient client, FaultyServer server)
{
    private const string PoolId = "us-east-1_EXAMPLE";

    public async Task RunAsync()
    {
        await TitleAsync("Normal operation: one span, one attempt");
        await client.ListUsersAsync(new() { UserPoolId = PoolId });

        await TitleAsync("The service throttles once: a warning, a span with a retry, no exception");
        server.RequestsToThrottle = 1;
        await client.ListUsersAsync(new() { UserPoolId = PoolId });

        await TitleAsync("A user that does not exist: a failed span, no retry");
        await TryAsync(() => client.AdminGetUserAsync(new() { UserPoolId = PoolId, Username = "nobody" }));

        await TitleAsync("The service is down: calls are retried until the retry quota is exhausted");
        server.IsDown = true;
        await ExhaustQuotaAsync();

        await TitleAsync("Still down: calls fail at the first attempt, and their spans give the reason");
        await TryAsync(() => client.ListUsersAsync(new() { UserPoolId = PoolId }));

        await TitleAsync("The metrics");
    }

    private async Task ExhaustQuotaAsync()
    {
        // With an unsampled parent, these calls produce metrics and log messages but no spans, which keeps the output short.
        using var unsampled = new Activity("outage").Start();
        while (await TryAsync(() => client.ListUsersAsync(new() { UserPoolId = PoolId })) is { RetryQuotaExhausted: false })
        {
        }
    }

    private static async Task<CognitoIdentityProviderException?> TryAsync(Func<Task> call)
    {
        try
        {
            await call();
            return null;
        }
        catch (CognitoIdentityProviderException exception)
        {
            return exception;
        }
    }

    private static async Task TitleAsync(string text)
    {
        // The console logger writes on a background thread. Its pending messages belong above the title.
        await Task.Delay(TimeSpan.FromMilliseconds(200));
        Console.WriteLine($"\n=== {text}\n");
    }
}
