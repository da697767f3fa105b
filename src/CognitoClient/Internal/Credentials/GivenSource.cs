using Amazon.Runtime;

namespace CognitoClient.Internal.Credentials;

/// <summary>SDK credentials that the application created.</summary>
internal sealed class GivenSource(AWSCredentials credentials) : ISdkSource
{
    public string Description => credentials.GetType().Name;

    public Task<AWSCredentials> FindAsync(CancellationToken cancellationToken) => Task.FromResult(credentials);
}
