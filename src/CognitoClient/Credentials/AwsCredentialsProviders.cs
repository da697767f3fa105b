using Amazon.Runtime;
using CognitoClient.Internal.Credentials;

namespace CognitoClient;

/// <summary>
/// The sources of credentials that <see cref="CognitoClientOptions.Credentials"/> takes. None looks anything up before a signed operation
/// is called, and all can be shared between clients.
/// </summary>
/// <remarks>
/// The AWS sources are those of AWSSDK.Core, which keeps temporary credentials and renews them before they expire. A profile or an
/// environment that assumes a role needs the package AWSSDK.SecurityToken in the application, one of IAM Identity Center needs AWSSDK.SSO
/// and AWSSDK.SSOOIDC; AWSSDK.Core loads them when it meets such a profile.
/// </remarks>
public static class AwsCredentialsProviders
{
    /// <summary>
    /// The AWS credential chain: environment variables, a web identity, the profile that <c>AWS_PROFILE</c> names or the default one, then
    /// the role of the container or the machine.
    /// </summary>
    public static IAwsCredentialsProvider Default => FromSdk.Default;

    /// <summary>
    /// The environment variables <c>AWS_ACCESS_KEY_ID</c>, <c>AWS_SECRET_ACCESS_KEY</c> and <c>AWS_SESSION_TOKEN</c>, read for each call.
    /// </summary>
    public static IAwsCredentialsProvider Environment => FromSdk.Environment;

    /// <summary>No credentials: every call is sent without a signature.</summary>
    public static IAwsCredentialsProvider Anonymous { get; } = new FixedCredentialsProvider(null);

    /// <summary>Credentials that never change; a null token means long-term keys.</summary>
    /// <exception cref="ArgumentException">A key is null or empty.</exception>
    public static IAwsCredentialsProvider Static(string accessKeyId, string secretAccessKey, string? sessionToken = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(accessKeyId);
        ArgumentException.ThrowIfNullOrEmpty(secretAccessKey);
        return new FixedCredentialsProvider(new(accessKeyId, secretAccessKey, sessionToken));
    }

    /// <summary>A profile of the AWS config and credentials files; read once, when the first signed operation is called.</summary>
    /// <exception cref="ArgumentException">The name is null or empty.</exception>
    public static IAwsCredentialsProvider Profile(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return ProfileIn(System.Environment.GetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE"), name);
    }

    /// <summary>Credentials of the AWS SDK for .NET, such as a role to assume with options of its own.</summary>
    public static IAwsCredentialsProvider From(AWSCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        return credentials is AnonymousAWSCredentials ? Anonymous : new SdkCredentialsProvider(new GivenSource(credentials));
    }

    /// <summary>A class of its own, so that who never asks for them never meets AWSSDK.Core, nor has it in a trimmed application.</summary>
    private static class FromSdk
    {
        public static IAwsCredentialsProvider Default { get; } = new SdkCredentialsProvider(new DefaultChainSource());

        public static IAwsCredentialsProvider Environment { get; } = new SdkCredentialsProvider(new EnvironmentSource());
    }

    internal static IAwsCredentialsProvider ProfileIn(string? credentialsFile, string name) =>
        new SdkCredentialsProvider(new ProfileSource(credentialsFile, name));
}
