using Amazon.Runtime;

namespace CognitoClient.Internal.Credentials;

internal sealed class EnvironmentSource : ISdkSource
{
    public string Description => "the environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY";

    public Task<AWSCredentials> FindAsync(CancellationToken cancellationToken) =>
        Task.FromResult<AWSCredentials>(new EnvironmentVariablesAWSCredentials());
}
