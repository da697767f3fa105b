namespace CognitoClient.Testing.Internal.Rules;

/// <summary>Messages about the verification of attributes that are not certain.</summary>
internal static class VerificationRules
{
    // FACTS-SERVER 8 [M: it is refused; ?: the message].
    public static string NotAnAddress(string attribute) => $"Attribute {attribute} cannot be verified. Verify email or phone_number.";

    // FACTS-SERVER 8 [M: it is refused; ?: the message].
    public static string NoAddress(string attribute) => $"User does not have the attribute {attribute}.";
}
