namespace CognitoClient;

/// <summary>A source of AWS credentials.</summary>
/// <remarks>The client calls it once for each signed attempt, so implementations cache and refresh credentials themselves.</remarks>
public interface IAwsCredentialsProvider
{
    /// <summary>Gets the current credentials.</summary>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    /// <returns>The credentials to sign with; null to send the call unsigned.</returns>
    /// <exception cref="CognitoCredentialsException">No credentials were found; the message says what was tried and what to do.</exception>
    ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken);
}
