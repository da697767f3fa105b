namespace CognitoClient.Testing.Internal.Rules;

/// <summary>Rules about changes of passwords that are not certain.</summary>
internal static class PasswordResetRules
{
    // FACTS-SERVER-signin 9 [A: users without a password leave it out; ?: the message for others].
    public const string PreviousPasswordRequired = "Missing required parameter PREVIOUS_PASSWORD";

    /// <summary>True if a reset marks the address that the code was sent to as verified.</summary>
    // FACTS-SERVER 8 [M].
    public const bool VerifiesAddress = true;
}
