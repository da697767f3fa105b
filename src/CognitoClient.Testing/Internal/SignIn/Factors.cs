using CognitoClient.Model;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.SignIn;

/// <summary>The factors that a user pool allows and a user has.</summary>
internal static class Factors
{
    public const string Email = "email";
    public const string Phone = "phone_number";

    private static readonly string[] OfPasswords = ["PASSWORD_SRP", "PASSWORD"];

    /// <summary>Returns the first factors that a user can choose from, in the order of the service.</summary>
    public static IReadOnlyList<string> First(UserPool pool, User user)
    {
        // FACTS-SERVER 9 [R]: a temporary password must be changed first. FACTS-SERVER 10 [A]: codes and MFA exclude each other.
        var passwordOnly = user.Status == UserStatusType.ForceChangePassword
            || pool.Mfa.MfaConfiguration == UserPoolMfaType.On
            || (pool.Mfa.MfaConfiguration == UserPoolMfaType.Optional && user.Mfa.Enabled.Count > 0);
        var codes = passwordOnly ? [] : Codes(pool).Where(factor => user.Attributes.ContainsKey(AttributeOf(factor)));
        return [.. user.Password is null ? [] : OfPasswords, .. codes];
    }

    /// <summary>Returns the first factors of the user pool.</summary>
    public static IReadOnlyList<string> First(UserPool pool) => [.. OfPasswords, .. Codes(pool)];

    /// <summary>Returns the second factors of the user pool, in the order of the service.</summary>
    public static IReadOnlyList<string> Second(UserPool pool)
    {
        List<string> factors = [];
        if (pool.Mfa.SmsMfaConfiguration?.SmsConfiguration is not null)
        {
            factors.Add(MfaSettings.Sms);
        }

        if (pool.Mfa.SoftwareTokenMfaConfiguration?.Enabled is true)
        {
            factors.Add(MfaSettings.SoftwareToken);
        }

        if (pool.Mfa.EmailMfaConfiguration is not null)
        {
            factors.Add(MfaSettings.Email);
        }

        return factors;
    }

    /// <summary>The attribute with the address for the codes of a factor.</summary>
    public static string AttributeOf(string factor) => factor == "EMAIL_OTP" ? Email : Phone;

    /// <summary>The second factor that the user pool uses first to recover passwords, or null.</summary>
    // FACTS-SERVER 10 [A]; a user pool without the setting excludes none.
    public static string? OfRecovery(UserPool pool) =>
        pool.Settings.AccountRecoverySetting?.RecoveryMechanisms?.MinBy(option => option.Priority)?.Name.Value switch
        {
            "verified_email" => MfaSettings.Email,
            "verified_phone_number" => MfaSettings.Sms,
            _ => null,
        };

    // FACTS-SERVER 9 [A]: codes need a tier above LITE.
    private static IEnumerable<string> Codes(UserPool pool)
    {
        var allowed = pool.Settings.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [];
        return pool.Settings.UserPoolTier == UserPoolTierType.Lite
            ? []
            : new[] { AuthFactorType.EmailOtp, AuthFactorType.SmsOtp }.Where(allowed.Contains).Select(factor => factor.Value);
    }
}
