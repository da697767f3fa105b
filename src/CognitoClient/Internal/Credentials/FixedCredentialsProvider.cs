namespace CognitoClient.Internal.Credentials;

internal sealed class FixedCredentialsProvider(AwsCredentials? credentials) : IAwsCredentialsProvider
{
    public ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested
            ? ValueTask.FromCanceled<AwsCredentials?>(cancellationToken)
            : ValueTask.FromResult(credentials);
}
