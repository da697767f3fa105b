using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Dispatch;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Operations.Pools;

/// <summary>Reads and changes the settings of MFA of a user pool.</summary>
internal static class PoolMfaOperations
{
    public static void AddTo(BehaviorTable table)
    {
        table.AddForPool(
            CognitoIdentityProviderOperations.GetUserPoolMfaConfig, request => request.UserPoolId, (_, pool, _) => pool.Mfa);
        table.AddForPool(CognitoIdentityProviderOperations.SetUserPoolMfaConfig, request => request.UserPoolId, SetUserPoolMfaConfig);
    }

    private static SetUserPoolMfaConfigResponse SetUserPoolMfaConfig(
        ServiceCall call, UserPool pool, SetUserPoolMfaConfigRequest request)
    {
        Check(call, pool, request);
        var mode = request.MfaConfiguration ?? pool.Mfa.MfaConfiguration;
        pool.Settings = pool.Settings with
        {
            MfaConfiguration = mode,
            SmsConfiguration = request.SmsMfaConfiguration?.SmsConfiguration ?? pool.Settings.SmsConfiguration,
            SmsAuthenticationMessage = request.SmsMfaConfiguration?.SmsAuthenticationMessage ?? pool.Settings.SmsAuthenticationMessage,
            LastModifiedDate = call.Now,
        };
        pool.Mfa = new GetUserPoolMfaConfigResponse
        {
            MfaConfiguration = mode,

            // FACTS-SERVER-config 3 [R tf]: the SMS settings stay when MFA is turned off.
            SmsMfaConfiguration = request.SmsMfaConfiguration is not null || mode == UserPoolMfaType.Off
                ? PoolMfa.Sms(pool.Settings)
                : null,
            SoftwareTokenMfaConfiguration = request.SoftwareTokenMfaConfiguration,
            EmailMfaConfiguration = request.EmailMfaConfiguration,
            WebAuthnConfiguration = request.WebAuthnConfiguration ?? pool.Mfa.WebAuthnConfiguration,
        };
        return new SetUserPoolMfaConfigResponse
        {
            MfaConfiguration = pool.Mfa.MfaConfiguration,
            SmsMfaConfiguration = pool.Mfa.SmsMfaConfiguration,
            SoftwareTokenMfaConfiguration = pool.Mfa.SoftwareTokenMfaConfiguration,
            EmailMfaConfiguration = pool.Mfa.EmailMfaConfiguration,
            WebAuthnConfiguration = pool.Mfa.WebAuthnConfiguration,
        };
    }

    private static void Check(ServiceCall call, UserPool pool, SetUserPoolMfaConfigRequest request)
    {
        var hasMethod = request.SmsMfaConfiguration is not null
            || request.SoftwareTokenMfaConfiguration is not null
            || request.EmailMfaConfiguration is not null;
        if (request.MfaConfiguration == UserPoolMfaType.Off && hasMethod)
        {
            // FACTS-SERVER-config 3 [R tf].
            throw new InvalidParameterException(
                "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.");
        }

        if (request.MfaConfiguration is { } mode && mode != UserPoolMfaType.Off && !hasMethod)
        {
            throw new InvalidParameterException(PoolRules.NoMfaMethod);
        }

        if (request.EmailMfaConfiguration is not null)
        {
            if (pool.Settings.UserPoolTier == UserPoolTierType.Lite)
            {
                throw new FeatureUnavailableInTierException(PoolRules.FeatureUnavailable(UserPoolTierType.Lite, "Email MFA"));
            }

            if (pool.Settings.EmailConfiguration?.EmailSendingAccount != EmailSendingAccountType.Developer)
            {
                // FACTS-SERVER-config 21 [R].
                throw new InvalidParameterException(
                    "Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of "
                    + "COGNITO_DEFAULT.");
            }
        }

        ResourceChecks.CheckSms(call, request.SmsMfaConfiguration?.SmsConfiguration);
    }
}
