namespace CognitoClient.Tests;

/// <summary>A source of credentials as a function, which counts how often it is asked.</summary>
internal sealed class TestCredentials(Func<CancellationToken, ValueTask<AwsCredentials?>> find) : IAwsCredentialsProvider
{
    public int Lookups { get; private set; }

    public ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken)
    {
        Lookups++;
        return find(cancellationToken);
    }
}
