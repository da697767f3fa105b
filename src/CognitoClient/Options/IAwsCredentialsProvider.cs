namespace CognitoClient;

/// <summary>A source of AWS credentials.</summary>
/// <remarks>The client calls it once for each signed attempt, so implementations cache and refresh credentials themselves.</remarks>
public interface IAwsCredentialsProvider
{
    /// <summary>Gets the current credentials.</summary>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    /// <returns>The credentials for the signature, or null to send the call unsigned.</returns>
    /// <exception cref="CognitoCredentialsException">
    /// No credentials were found. The message contains the sources that were tried, and the remedy.
    /// </exception>
    ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken);
}
