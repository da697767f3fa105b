namespace CognitoClient.Internal.Credentials;

/// <summary>Takes the place of the AWS credential chain in a browser. Unsigned operations do not ask it.</summary>
internal sealed class BrowserCredentialsProvider : IAwsCredentialsProvider
{
    public const string Description = "none, because a browser has no AWS credential chain";

    private const string Text =
        "No AWS credentials are set, and a browser has no AWS credential chain.\n"
        + "If a page must call signed operations, set Credentials to a source of temporary credentials with few permissions. "
        + "Sign-in, sign-up and the operations of a signed-in user need no credentials.";

    public static BrowserCredentialsProvider Instance { get; } = new();

    public ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken) =>
        ValueTask.FromException<AwsCredentials?>(new CognitoCredentialsException(Text));
}
