namespace CognitoClient;

/// <summary>A source of AWS credentials. Asked once per signed attempt, so an implementation caches and refreshes on its own.</summary>
public interface IAwsCredentialsProvider
{
    /// <summary>The credentials to sign with now; null to send the call without a signature.</summary>
    /// <exception cref="CognitoCredentialsException">No credentials can be had; the message says what was tried and what to do.</exception>
    ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken);
}
