using Amazon.Runtime;

namespace CognitoClient.Internal.Credentials;

/// <summary>Where AWSSDK.Core finds credentials. An interface, not a delegate: the SDK's assembly loads only when one is asked.</summary>
internal interface ISdkSource
{
    /// <summary>What is searched, for the text of a failure.</summary>
    string Description { get; }

    /// <summary>The SDK's credentials; quick once they were found.</summary>
    Task<AWSCredentials> FindAsync(CancellationToken cancellationToken);
}
