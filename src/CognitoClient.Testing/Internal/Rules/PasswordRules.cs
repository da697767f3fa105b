namespace CognitoClient.Testing.Internal.Rules;

/// <summary>Messages about passwords that are not certain.</summary>
internal static class PasswordRules
{
    // FACTS-SERVER 7 [?]: the text is unknown.
    public const string HistoryViolation = "Password has previously been used";

    /// <summary>Returns the beginning of the messages of InvalidPasswordException.</summary>
    // FACTS-SERVER 7 [W; which operation uses which: ?].
    public static string Prefix(bool isSignUp) =>
        isSignUp ? "Password did not conform with policy" : "Password does not conform to policy";
}
