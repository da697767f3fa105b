using Amazon.Runtime;
using Amazon.Runtime.Credentials;

namespace CognitoClient.Internal.Credentials;

/// <summary>The SDK's chain. One for the process: it remembers what it found and notices when environment or files change.</summary>
internal sealed class DefaultChainSource : ISdkSource
{
    private static readonly DefaultAWSCredentialsIdentityResolver Resolver = new();

    public string Description => "the AWS credential chain (environment variables, web identity, profile, container role, instance role)";

    public Task<AWSCredentials> FindAsync(CancellationToken cancellationToken) => Resolver.ResolveIdentityAsync(null, cancellationToken);
}
