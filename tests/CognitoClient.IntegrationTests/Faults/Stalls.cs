using System.Net;
using CognitoClient.IntegrationTests.Loopback.Server;

namespace CognitoClient.IntegrationTests.Faults;

/// <summary>Waits for ever, until it is cancelled, once in so many times; the same for the same seed and number of callers.</summary>
internal sealed class Stalls(int oneIn, int seed)
{
    private int _calls;

    public Task MaybeAsync(CancellationToken cancellationToken) =>
        TestSeed.Random(seed, Interlocked.Increment(ref _calls)).Next(oneIn) == 0
            ? Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken)
            : Task.CompletedTask;
}

/// <summary>A user's handler that stalls before or after it sends.</summary>
internal sealed class StallingHandler : DelegatingHandler
{
    private readonly Stalls _before = new(300, seed: -101);
    private readonly Stalls _after = new(300, seed: -102);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await _before.MaybeAsync(cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        await _after.MaybeAsync(cancellationToken);
        return response;
    }
}

/// <summary>A user's provider that stalls.</summary>
internal sealed class StallingCredentials : IAwsCredentialsProvider
{
    private readonly Stalls _stalls = new(300, seed: -103);

    public async ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken)
    {
        await _stalls.MaybeAsync(cancellationToken);
        return new AwsCredentials(LoopbackClient.AccessKeyId, LoopbackClient.SecretAccessKey);
    }
}

/// <summary>A name server that stalls; every name is this machine's.</summary>
internal static class StallingNames
{
    private static readonly Stalls Occasional = new(50, seed: -104);

    public static async Task<IPAddress[]> ResolveAsync(string name, CancellationToken cancellationToken)
    {
        await Occasional.MaybeAsync(cancellationToken);
        return [IPAddress.Loopback];
    }
}
