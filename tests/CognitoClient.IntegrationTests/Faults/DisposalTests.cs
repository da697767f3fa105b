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
            await Task.Delay(TimeSpan.FromMilliseconds(5 * round), TestContext.Current.CancellationToken);
            client.Dispose();
            await Task.WhenAll(calls).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        }

        for (var wait = 0; wait < 20 && server.OpenConnections > 0; wait++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(250), TestContext.Current.CancellationToken);
        }

        output.WriteLine(string.Join(", ", ends.OrderBy(end => end.Key).Select(end => $"{end.Key} {end.Value}")));
        Assert.Equal(0, server.OpenConnections);
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
