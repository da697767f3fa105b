namespace CognitoClient.Testing.Internal.Rules;

/// <summary>Messages about authenticator apps that are not certain.</summary>
internal static class SoftwareTokenRules
{
    // FACTS-SERVER 10 [W: the type; ?: the text].
    public const string NotAssociated = "Software token has not been associated.";

    // FACTS-SERVER 10 [?].
    public const string TokenAndSession = "AccessToken and Session cannot be used together.";
}
