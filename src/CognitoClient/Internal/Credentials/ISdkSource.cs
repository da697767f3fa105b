using Amazon.Runtime;

namespace CognitoClient.Internal.Credentials;

/// <summary>A source of AWSSDK.Core. An interface rather than a delegate, so that the SDK's assembly is loaded on first use.</summary>
internal interface ISdkSource
{
    /// <summary>The description of the source, for messages.</summary>
    string Description { get; }

    /// <summary>Finds the SDK's credentials. Fast once they are found.</summary>
    Task<AWSCredentials> FindAsync(CancellationToken cancellationToken);
}
