namespace CognitoClient.Testing.Internal.Rules;

/// <summary>Messages about tokens that are not certain.</summary>
internal static class TokenRules
{
    // FACTS-SERVER 14 [?]: the text is unknown.
    public const string RefreshTokenReuse = "Refresh Token has been reused";

    // FACTS-SERVER 14 [A: the types; ?: the texts].
    public const string RevocationDisabled = "Token revocation is not enabled for this client";

    public const string UnsupportedTokenType = "Unsupported token type";

    public const string WrongClientCredentials = "Invalid client or client secret";

    // FACTS-SERVER 14 [A]: NotAuthorizedException; the text is that of the refresh flow.
    public static string WrongSecret(string clientId) => $"SecretHash does not match for the client: {clientId}";
}
