using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Passwords;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing.Internal.Operations.Passwords;

/// <summary>The conditions and codes of resets, by users and by administrators.</summary>
internal static class PasswordReset
{
    /// <summary>Checks the status of the user.</summary>
    /// <exception cref="NotAuthorizedException">The user has no password to reset.</exception>
    // FACTS-SERVER 6 [W]. An administrator can reset a temporary password that has expired: FACTS-SERVER-config 7 [A].
    public static void ThrowIfNotPossible(UserPool pool, User user, DateTimeOffset now, bool byAdministrator)
    {
        var isPossible = user.Status.Value switch
        {
            "FORCE_CHANGE_PASSWORD" => byAdministrator && user.Password is { } password && TemporaryPassword.IsExpired(pool, password, now),
            "UNCONFIRMED" => !byAdministrator,
            "EXTERNAL_PROVIDER" => false,
            _ => true,
        };
        if (!isPossible)
        {
            throw new NotAuthorizedException("User password cannot be reset in the current state.");
        }
    }

    // FACTS-SERVER 6 [W].
    public static InvalidParameterException NoAddress() =>
        new("Cannot reset password for the user as there is no registered/verified email or phone_number");

    public static CodeDelivery CreateCode(ServiceCall call, UserPool pool, AppClient? client, User user, string attribute)
    {
        user.Codes.PasswordReset =
            VerificationCodes.Create(call, attribute, user.Attributes[attribute], CodeRules.PasswordResetLifetime);
        return new CodeDelivery(pool, client, user, MessageKind.ForgotPassword, user.Codes.PasswordReset);
    }
}
