using Amazon.Runtime;

namespace CognitoClient.IntegrationTests.Concurrency;

/// <summary>Temporary credentials of the AWS SDK that count how often they are made.</summary>
internal sealed class CountingCredentials : RefreshingAWSCredentials
{
    private int _refreshes;

    public int Refreshes => _refreshes;

    /// <summary>What the next refreshes end with; null for success.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Whether a refresh never ends.</summary>
    public bool Hangs { get; set; }

    protected override async Task<CredentialsRefreshState> GenerateNewCredentialsAsync()
    {
        var number = Interlocked.Increment(ref _refreshes);

        // Long enough for all callers to ask; without ConfigureAwait, as an application would write it.
        await Task.Delay(Hangs ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(100));
        if (Failure is not null)
        {
            throw Failure;
        }

        return new(new ImmutableCredentials($"AKIA{number}", "secret", "token"), DateTime.MaxValue.AddDays(-1).ToUniversalTime());
    }

    protected override CredentialsRefreshState GenerateNewCredentials() =>
        throw new NotSupportedException("Nothing may block on credentials.");
}
