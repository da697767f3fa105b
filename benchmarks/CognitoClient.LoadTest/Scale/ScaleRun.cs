using System.Diagnostics;
using System.Globalization;
using CognitoClient.Benchmarks;
using CognitoClient.LoadTest.Server;
using CognitoClient.Model;

namespace CognitoClient.LoadTest.Scale;

/// <summary>
/// Many users through the item stream: memory must stay where it is, and the stream must cost little more than its pages.
/// </summary>
internal static class ScaleRun
{
    private const int ControlPages = 1000;
    private const int Samples = 10;

    public static async Task RunAsync(int users)
    {
        await using var server = await ServerProcess.StartAsync();
        using var client = Clients.OurCognito(null, server.Endpoint);
        var request = new ListUsersRequest { UserPoolId = LoopbackServer.PoolPrefix + users.ToString(CultureInfo.InvariantCulture) };

        await ReadPagesAsync(client, request);
        var page = await ReadPagesAsync(client, request);

        Console.WriteLine("| users | live heap KB | resident MB | seconds |");
        Console.WriteLine("|--:|--:|--:|--:|");
        var (count, streamed, seconds) = await StreamAsync(client, request, users);

        Console.WriteLine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count:N0} users in {seconds:F1} s, {count / seconds:N0} users/s. A page by ListUsersAsync: {page:N0} bytes; "
            + $"by ListUsersItemsAsync: {streamed:N0} bytes ({streamed - page:+0;-0;0})."));
        if (count != users)
        {
            throw new InvalidOperationException($"{users} users were there, {count} came.");
        }
    }

    /// <summary>The bytes of a page that is asked for by its token.</summary>
    private static async Task<double> ReadPagesAsync(CognitoIdentityProviderClient client, ListUsersRequest request)
    {
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        string? token = null;
        var pages = 0;
        do
        {
            var page = await client.ListUsersAsync(request with { PaginationToken = token });
            token = page.PaginationToken;
            pages++;
        }
        while (token is not null && pages < ControlPages);
        return (double)(GC.GetTotalAllocatedBytes(precise: true) - bytes) / pages;
    }

    private static async Task<(int Users, double BytesPerPage, double Seconds)> StreamAsync(
        CognitoIdentityProviderClient client, ListUsersRequest request, int users)
    {
        var count = 0;
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        await foreach (var user in client.ListUsersItemsAsync(request))
        {
            if (++count % Math.Max(1, users / Samples) == 0)
            {
                PrintSample(count, watch.Elapsed);
            }
        }

        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        return (count, bytes / Math.Ceiling((double)count / LoopbackServer.PageLength), watch.Elapsed.TotalSeconds);
    }

    private static void PrintSample(int count, TimeSpan elapsed) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {count:N0} | {GC.GetTotalMemory(forceFullCollection: true) / 1024.0:N0} "
        + $"| {Environment.WorkingSet / 1048576.0:N0} | {elapsed.TotalSeconds:F1} |"));
}
