using Amazon.Runtime;
using Amazon.Runtime.Credentials;

namespace CognitoClient.Internal.Credentials;

/// <summary>
/// The credential chain of the SDK, shared by the process. It caches credentials and detects changed variables and files.
/// </summary>
internal sealed class DefaultChainSource : ISdkSource
{
    private static readonly DefaultAWSCredentialsIdentityResolver Resolver = new();

    public string Description => "the AWS credential chain (environment variables, web identity, profile, container role, instance role)";

    public Task<AWSCredentials> FindAsync(CancellationToken cancellationToken) => Resolver.ResolveIdentityAsync(null, cancellationToken);
}
