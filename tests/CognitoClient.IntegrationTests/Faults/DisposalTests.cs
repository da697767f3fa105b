using System.Collections.Concurrent;

namespace CognitoClient.IntegrationTests.Faults;

/// <summary>Clients that are disposed while calls are under way.</summary>
[Collection(RunsAlone.Name)]
public sealed class DisposalTests(ITestOutputHelper output)
{
    private const int Calls = 200;
    private const int Rounds = 6;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Dispose_CallsUnderWay_EachEndsAndConnectionsClose(bool inContainer)
    {
        await using var server = new FaultServer();
        var ends = new ConcurrentDictionary<string, int>();
        for (var round = 0; round < Rounds; round++)
        {
            var client = inContainer
                ? FaultClient.CreateInContainer(server.Address, 2, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2))
                : FaultClient.Create(server.Address, 2, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
            var first = round * Calls;
            var calls = Enumerable.Range(first, Calls).Select(call => Task.Run(() => EndAsync(client, call, ends))).ToList();

            // Later in each round.
            var ended = first + (round * Calls / (2 * Rounds));
            await Polling.UntilAsync(() => ends.Values.Sum() >= ended);
            client.Dispose();
            await Task.WhenAll(calls).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        }

        output.WriteLine(string.Join(", ", ends.OrderBy(end => end.Key).Select(end => $"{end.Key} {end.Value}")));
        await Polling.UntilAsync(() => server.OpenConnections == 0);
        Assert.Equal(Calls * Rounds, ends.Values.Sum());
    }

    private static async Task EndAsync(FaultClient client, int call, ConcurrentDictionary<string, int> ends)
    {
        var end = "answered";
        try
        {
            Assert.True(await FaultCall.SendAsync(client.Client, call, TestContext.Current.CancellationToken));
        }
        catch (Exception exception) when (exception is CognitoIdentityProviderException or ObjectDisposedException)
        {
            end = exception.GetType().Name;
        }

        ends.AddOrUpdate(end, 1, static (_, count) => count + 1);
    }
}
