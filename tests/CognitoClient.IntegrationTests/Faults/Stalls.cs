using System.Collections.Concurrent;
using System.Net;
using CognitoClient.IntegrationTests.Loopback.Server;

namespace CognitoClient.IntegrationTests.Faults;

/// <summary>Waits for ever, until it is cancelled, once in so many times; the same for the same seed and number of callers.</summary>
internal sealed class Stalls(int oneIn, int seed)
{
    /// <summary>The seams of a user's handler, as time-outs name them.</summary>
    public const string Request = "while a handler of its HttpClient processed the request";
    public const string Response = "while a handler of its HttpClient processed the response";

    private static readonly AsyncLocal<ConcurrentQueue<string>?> Current = new();
    private int _calls;

    /// <summary>Has the calls that follow in this method record the seams at which they stall.</summary>
    public static IReadOnlyCollection<string> Record() => Current.Value = [];

    public Task MaybeAsync(CancellationToken cancellationToken, string? seam = null)
    {
        if (TestSeed.Random(seed, Interlocked.Increment(ref _calls)).Next(oneIn) != 0)
        {
            return Task.CompletedTask;
        }

        if (seam is not null)
        {
            Current.Value?.Enqueue(seam);
        }

        return Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
    }
}

/// <summary>A user's handler that stalls before or after it sends.</summary>
internal sealed class StallingHandler : DelegatingHandler
{
    private readonly Stalls _before = new(300, seed: -101);
    private readonly Stalls _after = new(300, seed: -102);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await _before.MaybeAsync(cancellationToken, Stalls.Request);
        var response = await base.SendAsync(request, cancellationToken);
        await _after.MaybeAsync(cancellationToken, Stalls.Response);
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

/// <summary>A provider that never ends before it is canceled.</summary>
internal sealed class StalledCredentials : IAwsCredentialsProvider
{
    public async ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        throw new InvalidOperationException("Unreachable.");
    }
}

/// <summary>A handler that never ends before it is canceled.</summary>
internal sealed class StalledHandler(bool afterwards) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var response = afterwards ? await base.SendAsync(request, cancellationToken) : null;
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        throw new InvalidOperationException("Unreachable.");
    }
}
