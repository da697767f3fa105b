using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;

namespace CognitoClient.Internal.Credentials;

/// <summary>The credentials of a profile, found once. Those of a role or process renew themselves.</summary>
/// <param name="credentialsFile">The credentials file, next to the config file; null for the default paths.</param>
/// <param name="name">The profile's name.</param>
internal sealed class ProfileSource(string? credentialsFile, string name) : ISdkSource
{
    private volatile AWSCredentials? _credentials;

    public string Description => $"the AWS profile '{name}'";

    public Task<AWSCredentials> FindAsync(CancellationToken cancellationToken) =>
        Task.FromResult(_credentials ??= Find());

    private AWSCredentials Find()
    {
        var chain = new CredentialProfileStoreChain(credentialsFile);
        if (!chain.TryGetProfile(name, out var profile))
        {
            throw new InvalidOperationException($"The profile is not in {Files}.");
        }

        return profile.GetAWSCredentials(chain);
    }

    private string Files =>
        string.IsNullOrEmpty(credentialsFile) ? "the AWS config and credentials files" : $"the AWS config file and {credentialsFile}";
}
