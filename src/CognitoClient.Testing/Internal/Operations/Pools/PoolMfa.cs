using CognitoClient.Model;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Operations.Pools;

/// <summary>Keeps the settings of MFA equal in the two places where the service returns them.</summary>
internal static class PoolMfa
{
    /// <summary>Takes over the settings of the user pool, after it was created or updated.</summary>
    public static void Follow(UserPool pool)
    {
        var mode = pool.Settings.MfaConfiguration ?? UserPoolMfaType.Off;
        var isOff = mode == UserPoolMfaType.Off;
        pool.Mfa = pool.Mfa with
        {
            MfaConfiguration = mode,
            SmsMfaConfiguration = Sms(pool.Settings),
            SoftwareTokenMfaConfiguration = isOff ? null : pool.Mfa.SoftwareTokenMfaConfiguration,
            EmailMfaConfiguration = isOff ? null : pool.Mfa.EmailMfaConfiguration,
        };
    }

    public static bool HasMethodOtherThanSms(UserPool pool) =>
        pool.Mfa.SoftwareTokenMfaConfiguration?.Enabled is true || pool.Mfa.EmailMfaConfiguration is not null;

    public static SmsMfaConfigType? Sms(UserPoolType settings) =>
        settings.SmsConfiguration is null && settings.SmsAuthenticationMessage is null
            ? null
            : new()
            {
                SmsAuthenticationMessage = settings.SmsAuthenticationMessage,
                SmsConfiguration = settings.SmsConfiguration,
            };
}
