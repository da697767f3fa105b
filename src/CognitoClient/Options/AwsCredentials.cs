using System.Diagnostics;

namespace CognitoClient;

/// <summary>A set of AWS credentials. Secrets are left out of <see cref="ToString"/>.</summary>
/// <param name="AccessKeyId">The access key id; not a secret.</param>
/// <param name="SecretAccessKey">The secret access key.</param>
/// <param name="SessionToken">The session token of temporary credentials; null for long-term ones.</param>
public sealed record AwsCredentials(
    string AccessKeyId,
    [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] string SecretAccessKey,
    [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] string? SessionToken = null)
{
    /// <summary>The access key id, with the secrets masked.</summary>
    public override string ToString() =>
        $"{nameof(AwsCredentials)} {{ AccessKeyId = {AccessKeyId}, SecretAccessKey = ***{(SessionToken is null ? "" : ", SessionToken = ***")} }}";
}
