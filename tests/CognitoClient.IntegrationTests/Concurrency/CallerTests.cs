using CognitoClient.IntegrationTests.Loopback.Server;
using CognitoClient.Model;

namespace CognitoClient.IntegrationTests.Concurrency;

/// <summary>Many callers of one client, and callers on a thread of a window.</summary>
public sealed class CallerTests(LoopbackServer server) : IClassFixture<LoopbackServer>
{
    private const int Callers = 200;

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Call_ManyAtOnceWithoutCredentials_RefreshOnce()
    {
        var credentials = new CountingCredentials(Callers);
        using var client = Client(credentials);

        await AllAsync(() => CallAsync(client));
        Assert.Equal(1, credentials.Refreshes);
        await AllAsync(() => CallAsync(client));
        Assert.Equal(1, credentials.Refreshes);
        credentials.Expire();
        await AllAsync(() => CallAsync(client));
        Assert.Equal(2, credentials.Refreshes);
    }

    [Fact]
    public async Task Call_RefreshFails_AllFailAndTheNextSucceeds()
    {
        var credentials = new CountingCredentials { Failure = new InvalidOperationException("no credentials today") };
        using var client = Client(credentials);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            var exception = await Assert.ThrowsAsync<CognitoCredentialsException>(() => CallAsync(client));
            Assert.Contains("no credentials today", exception.Message, StringComparison.Ordinal);
        })).WaitAsync(Long, TestContext.Current.CancellationToken);
        credentials.Failure = null;
        await CallAsync(client);
    }

    [Fact]
    public async Task Call_RefreshHangs_EachCallerCanCancel()
    {
        using var client = Client(new CountingCredentials { Hangs = true });
        using var cancellation = new CancellationTokenSource();

        var calls = Enumerable.Range(0, Callers).Select(_ => Task.Run(() => CallAsync(client, cancellation.Token))).ToList();
        await cancellation.CancelAsync();

        await AllAsync(() => Task.WhenAll(calls.Select(call => Assert.ThrowsAnyAsync<OperationCanceledException>(() => call))), times: 1);
    }

    [Fact]
    public async Task Call_ManyOnOneThread_AllEndThere()
    {
        var credentials = new CountingCredentials();
        using var client = Client(credentials);
        var elsewhere = 0;

        await SingleThread.RunAsync(async () =>
        {
            var thread = Environment.CurrentManagedThreadId;
            await Task.WhenAll(Enumerable.Range(0, Callers).Select(async _ =>
            {
                await CallAsync(client);
                elsewhere += Environment.CurrentManagedThreadId == thread ? 0 : 1;
            }));
            credentials.Expire();
            await CallAsync(client);
        }).WaitAsync(Long, TestContext.Current.CancellationToken);

        Assert.Equal(0, elsewhere);
    }

    [Fact]
    public async Task Call_ThreadBlocksOnIt_Ends()
    {
        var credentials = new CountingCredentials();
        using var client = Client(credentials);
        using var anonymous = LoopbackClient.Anonymous(server);

        await SingleThread.BlockAsync(() => CallAsync(client)).WaitAsync(Long, TestContext.Current.CancellationToken);
        await SingleThread.BlockAsync(() => CallAsync(client)).WaitAsync(Long, TestContext.Current.CancellationToken);
        await SingleThread
            .BlockAsync(() => anonymous.SignUpAsync(new() { ClientId = "client", Username = "ada" }, TestContext.Current.CancellationToken))
            .WaitAsync(Long, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Call_ThreadBlocksOnItWhileCredentialsAreRenewed_Ends()
    {
        var credentials = new CountingCredentials();
        using var client = Client(credentials);
        await CallAsync(client);
        credentials.Expire();

        await SingleThread.BlockAsync(() => CallAsync(client)).WaitAsync(Long, TestContext.Current.CancellationToken);
    }

    private CognitoIdentityProviderClient Client(CountingCredentials credentials)
    {
        server.AnswerWith(Answer.Json("{}"));
        return LoopbackClient.With(server, credentials.CreateProvider());
    }

    private static Task<ListUserPoolsResponse> CallAsync(CognitoIdentityProviderClient client, CancellationToken? token = null) =>
        client.ListUserPoolsAsync(new() { MaxResults = 1 }, token ?? TestContext.Current.CancellationToken);

    private static Task AllAsync(Func<Task> call, int times = Callers) =>
        Task.WhenAll(Enumerable.Range(0, times).Select(_ => Task.Run(call))).WaitAsync(Long, TestContext.Current.CancellationToken);
}
