using System.Runtime.Versioning;
using Amazon.Runtime;
using CognitoClient.Internal.Credentials;

namespace CognitoClient;

/// <summary>Provides sources of credentials for <see cref="CognitoClientOptions.Credentials"/>.</summary>
/// <remarks>
/// <para>Credentials are read when a signed operation is called, not before. Clients can share a source.</para>
/// <para>The AWS sources are those of AWSSDK.Core, which caches temporary credentials and renews them before they expire. A profile or an
/// environment that assumes a role requires the package AWSSDK.SecurityToken in the application. A profile of IAM Identity Center requires
/// AWSSDK.SSO and AWSSDK.SSOOIDC.</para>
/// </remarks>
public static class AwsCredentialsProviders
{
    /// <summary>
    /// The AWS credential chain: environment variables, a web identity, the profile of <c>AWS_PROFILE</c> or the default profile, then the
    /// role of the container or the machine.
    /// </summary>
    /// <remarks>Not supported in a browser.</remarks>
    [UnsupportedOSPlatform("browser")]
    public static IAwsCredentialsProvider Default => SdkSources.Default;

    /// <summary>
    /// The environment variables <c>AWS_ACCESS_KEY_ID</c>, <c>AWS_SECRET_ACCESS_KEY</c> and <c>AWS_SESSION_TOKEN</c>, read for each call.
    /// </summary>
    public static IAwsCredentialsProvider Environment => SdkSources.Environment;

    /// <summary>No credentials: only operations that need no signature can be called.</summary>
    public static IAwsCredentialsProvider Anonymous { get; } = new FixedCredentialsProvider(null);

    /// <summary>Creates a source of fixed credentials.</summary>
    /// <param name="accessKeyId">The access key ID.</param>
    /// <param name="secretAccessKey">The secret access key.</param>
    /// <param name="sessionToken">The session token of temporary credentials. Default: null, for long-term keys.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentException">A key is null or empty.</exception>
    public static IAwsCredentialsProvider Static(string accessKeyId, string secretAccessKey, string? sessionToken = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(accessKeyId);
        ArgumentException.ThrowIfNullOrEmpty(secretAccessKey);
        return new FixedCredentialsProvider(new(accessKeyId, secretAccessKey, sessionToken));
    }

    /// <summary>Creates a source of the credentials of a profile in the AWS config and credentials files.</summary>
    /// <remarks>The files are read once, when the first signed operation is called. Not supported in a browser.</remarks>
    /// <param name="name">The name of the profile.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentException">The name is null or empty.</exception>
    [UnsupportedOSPlatform("browser")]
    public static IAwsCredentialsProvider Profile(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return ProfileIn(System.Environment.GetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE"), name);
    }

    /// <summary>Creates a source from credentials of the AWS SDK for .NET, such as an assumed role.</summary>
    /// <param name="credentials">The credentials. They are refreshed as the SDK refreshes them.</param>
    /// <returns>The source.</returns>
    public static IAwsCredentialsProvider FromSdk(AWSCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        return credentials is AnonymousAWSCredentials ? Anonymous : new SdkCredentialsProvider(new GivenSource(credentials));
    }

    /// <summary>
    /// A separate class, so that AWSSDK.Core is only loaded, or kept in a trimmed application, if these sources are used.
    /// </summary>
    private static class SdkSources
    {
        public static IAwsCredentialsProvider Default { get; } = new SdkCredentialsProvider(new DefaultChainSource());

        public static IAwsCredentialsProvider Environment { get; } = new SdkCredentialsProvider(new EnvironmentSource());
    }

    [UnsupportedOSPlatform("browser")]
    internal static IAwsCredentialsProvider ProfileIn(string? credentialsFile, string name) =>
        new SdkCredentialsProvider(new ProfileSource(credentialsFile, name));
}
