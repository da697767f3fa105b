using Amazon.Runtime;

namespace CognitoClient.IntegrationTests.Concurrency;

/// <summary>Temporary credentials of the AWS SDK that count how often they are made.</summary>
/// <param name="callers">How many callers have asked for them before they are made.</param>
internal sealed class CountingCredentials(int callers = 1) : RefreshingAWSCredentials
{
    private TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _callers;
    private int _refreshes;

    public int Refreshes => _refreshes;

    /// <summary>What the next refreshes end with; null for success.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Whether a refresh never ends.</summary>
    public bool Hangs { get; set; }

    /// <summary>Has the next callers make them anew.</summary>
    public void Expire()
    {
        (_callers, _asked) = (0, new(TaskCreationOptions.RunContinuationsAsynchronously));
        ClearCredentials();
    }

    /// <summary>Creates what a client asks for them.</summary>
    public IAwsCredentialsProvider CreateProvider() => new Provider(this);

    protected override async Task<CredentialsRefreshState> GenerateNewCredentialsAsync()
    {
        var number = Interlocked.Increment(ref _refreshes);

        // Without ConfigureAwait, as an application would write it.
        await Task.Yield();
        await (Hangs ? Task.Delay(Timeout.InfiniteTimeSpan) : _asked.Task);
        if (Failure is not null)
        {
            throw Failure;
        }

        return new(new ImmutableCredentials($"AKIA{number}", "secret", "token"), DateTime.MaxValue.AddDays(-1).ToUniversalTime());
    }

    protected override CredentialsRefreshState GenerateNewCredentials() =>
        throw new NotSupportedException("Nothing may block on credentials.");

    private void Asked()
    {
        if (Interlocked.Increment(ref _callers) >= callers)
        {
            _asked.TrySetResult();
        }
    }

    private sealed class Provider(CountingCredentials credentials) : IAwsCredentialsProvider
    {
        private readonly IAwsCredentialsProvider _inner = AwsCredentialsProviders.FromSdk(credentials);

        public ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken)
        {
            var found = _inner.GetCredentialsAsync(cancellationToken);
            credentials.Asked();
            return found;
        }
    }
}
