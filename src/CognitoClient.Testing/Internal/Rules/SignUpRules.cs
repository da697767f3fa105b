namespace CognitoClient.Testing.Internal.Rules;

/// <summary>Rules about sign-up that are not certain.</summary>
internal static class SignUpRules
{
    // FACTS-SERVER 7 [A: it is required without other factors; ?: the message, which is that of required members].
    public const string PasswordRequired =
        "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must not be null";

    /// <summary>True if the addresses of a user who signs up are marked as not verified.</summary>
    // FACTS-SERVER 6 [M]: the flags are there from the sign-up on.
    public const bool MarksAddressesAsNotVerified = true;
}
