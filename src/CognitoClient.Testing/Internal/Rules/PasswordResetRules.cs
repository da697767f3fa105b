using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing.Internal.Rules;

/// <summary>Rules about changes of passwords that are not certain.</summary>
internal static class PasswordResetRules
{
    // FACTS-SERVER-signin 9 [A: users without a password leave it out; ?: the message for others].
    public const string PreviousPasswordRequired = "Missing required parameter PREVIOUS_PASSWORD";

    /// <summary>Marks the address that the code was sent to as verified.</summary>
    // FACTS-SERVER 8 [M].
    public static void VerifyAddress(UserPool pool, User user, VerificationCode code, DateTimeOffset now)
    {
        var isTaken = pool.Users.TryGetByAlias(code.Attribute, code.Address, out var owner) && owner != user;
        if (!isTaken && user.Attributes.GetValueOrDefault(code.Attribute) == code.Address)
        {
            UserAttributes.Verify(pool, user, code.Attribute, now);
        }
    }
}
