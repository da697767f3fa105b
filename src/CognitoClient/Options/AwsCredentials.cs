using System.Diagnostics;

namespace CognitoClient;

/// <summary>A set of AWS credentials. <see cref="ToString"/> masks its secrets.</summary>
/// <param name="AccessKeyId">The access key ID; not a secret.</param>
/// <param name="SecretAccessKey">The secret access key.</param>
/// <param name="SessionToken">The session token of temporary credentials; null for long-term credentials.</param>
public sealed record AwsCredentials(
    string AccessKeyId,
    [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] string SecretAccessKey,
    [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] string? SessionToken = null)
{
    /// <summary>Returns the access key ID, with the secrets masked.</summary>
    public override string ToString() =>
        $"{nameof(AwsCredentials)} {{ AccessKeyId = {AccessKeyId}, SecretAccessKey = ***"
        + $"{(SessionToken is null ? "" : ", SessionToken = ***")} }}";
}
