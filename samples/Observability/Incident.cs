using System.Diagnostics;
using CognitoClient;
using CognitoClient.Model;

namespace Observability;

/// <summary>From a good day to an outage, for somebody who watches.</summary>
internal sealed class Incident(ICognitoIdentityProviderClient client, TroubledService service)
{
    private const string PoolId = "us-east-1_EXAMPLE";

    public async Task RunAsync()
    {
        await TitleAsync("All is well: one span, one attempt");
        await client.ListUsersAsync(new() { UserPoolId = PoolId });

        await TitleAsync("The service throttles once: a warning, a span with a retry, no exception");
        service.Throttled = 1;
        await client.ListUsersAsync(new() { UserPoolId = PoolId });

        await TitleAsync("A user that does not exist: a failed span, no retry");
        await TryAsync(() => client.AdminGetUserAsync(new() { UserPoolId = PoolId, Username = "nobody" }));

        await TitleAsync("The service is down: retries, until they have used up the client's quota");
        service.IsDown = true;
        await ExhaustQuotaAsync();

        await TitleAsync("Still down: calls now fail at their first attempt, and their spans say why");
        await TryAsync(() => client.ListUsersAsync(new() { UserPoolId = PoolId }));

        await TitleAsync("The metrics of all that");
    }

    private async Task ExhaustQuotaAsync()
    {
        // A parent that is not sampled, for less to read: these calls are counted and logged, but have no spans.
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
        // The console's logger writes from a thread of its own: what it still holds belongs above the title.
        await Task.Delay(TimeSpan.FromMilliseconds(200));
        Console.WriteLine($"\n=== {text}\n");
    }
}
