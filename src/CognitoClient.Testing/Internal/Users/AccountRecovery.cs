using CognitoClient.Model;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Users;

/// <summary>Chooses where codes that reset passwords are sent.</summary>
internal static class AccountRecovery
{
    // FACTS-SERVER 8 [A]: without settings, SMS comes first.
    private static readonly string[] WithoutSettings = ["phone_number", "email"];

    /// <summary>Returns true if users of the user pool cannot reset their password.</summary>
    public static bool IsByAdministratorOnly(UserPool pool) =>
        Mechanisms(pool).Any(mechanism => mechanism.Name == RecoveryOptionNameType.AdminOnly);

    /// <summary>Returns the attributes to which codes are sent, the preferred one first.</summary>
    public static IReadOnlyList<string> Attributes(UserPool pool) => Mechanisms(pool) switch
    {
        [] => WithoutSettings,
        var mechanisms =>
        [
            .. mechanisms
                .Where(mechanism => mechanism.Name != RecoveryOptionNameType.AdminOnly)
                .OrderBy(mechanism => mechanism.Priority)
                .Select(mechanism => mechanism.Name == RecoveryOptionNameType.VerifiedEmail ? "email" : "phone_number"),
        ],
    };

    /// <summary>Returns the attribute with the verified address that the code of a user is sent to, or null if there is none.</summary>
    // FACTS-SERVER 8 [A]: an address that is a factor of MFA does not count.
    public static string? Find(UserPool pool, User user) => Attributes(pool).FirstOrDefault(attribute =>
        user.IsVerified(attribute) && user.Attributes.ContainsKey(attribute) && !IsFactorOfMfa(user, attribute));

    private static bool IsFactorOfMfa(User user, string attribute) =>
        user.Mfa.IsEnabled(attribute == "email" ? MfaSettings.Email : MfaSettings.Sms);

    private static IReadOnlyList<RecoveryOptionType> Mechanisms(UserPool pool) =>
        pool.Settings.AccountRecoverySetting?.RecoveryMechanisms ?? [];
}
