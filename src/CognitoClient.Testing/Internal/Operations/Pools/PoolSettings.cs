using CognitoClient.Model;
using CognitoClient.Testing.Internal.Rules;

namespace CognitoClient.Testing.Internal.Operations.Pools;

/// <summary>The settings of a user pool: what a request says, and the defaults of the rest.</summary>
internal static class PoolSettings
{
    // FACTS-SERVER 3 [A].
    private const int TemporaryPasswordValidityDays = 7;

    /// <summary>Returns the settings, without what identifies the user pool, and without the schema.</summary>
    public static UserPoolType From(CreateUserPoolRequest request)
    {
        var template = Template(request);
        var passwordPolicy = PasswordPolicy(request);
        return new UserPoolType
        {
            Name = request.PoolName,
            Policies = new UserPoolPolicyType
            {
                PasswordPolicy = passwordPolicy,
                SignInPolicy = request.Policies?.SignInPolicy is { AllowedFirstAuthFactors.Count: > 0 } policy
                    ? policy
                    : new() { AllowedFirstAuthFactors = [AuthFactorType.Password] },
            },
            DeletionProtection = request.DeletionProtection ?? DeletionProtectionType.Inactive,
            LambdaConfig = Triggers(request.LambdaConfig ?? new()),
            AutoVerifiedAttributes = request.AutoVerifiedAttributes!,
            AliasAttributes = request.AliasAttributes!,
            UsernameAttributes = request.UsernameAttributes!,
            SmsVerificationMessage = template.SmsMessage,
            EmailVerificationMessage = template.EmailMessage,
            EmailVerificationSubject = template.EmailSubject,
            VerificationMessageTemplate = template,
            SmsAuthenticationMessage = request.SmsAuthenticationMessage,
            UserAttributeUpdateSettings =
                request.UserAttributeUpdateSettings ?? new() { AttributesRequireVerificationBeforeUpdate = [] },
            MfaConfiguration = request.MfaConfiguration ?? UserPoolMfaType.Off,
            DeviceConfiguration = request.DeviceConfiguration,
            EmailConfiguration = (request.EmailConfiguration ?? new()) with
            {
                EmailSendingAccount = request.EmailConfiguration?.EmailSendingAccount ?? EmailSendingAccountType.CognitoDefault,
            },
            SmsConfiguration = request.SmsConfiguration,
            UserPoolTags = request.UserPoolTags ?? new Dictionary<string, string>(),
            AdminCreateUserConfig = new AdminCreateUserConfigType
            {
                AllowAdminCreateUserOnly = request.AdminCreateUserConfig?.AllowAdminCreateUserOnly ?? false,
                UnusedAccountValidityDays = passwordPolicy.TemporaryPasswordValidityDays,
                InviteMessageTemplate = request.AdminCreateUserConfig?.InviteMessageTemplate,
            },
            UserPoolAddOns = request.UserPoolAddOns,
            DcrConfiguration = request.DcrConfiguration,
            UsernameConfiguration = request.UsernameConfiguration,
            AccountRecoverySetting = Recovery(request.AccountRecoverySetting),
            UserPoolTier = request.UserPoolTier ?? UserPoolTierType.Essentials,
            KeyConfiguration = request.KeyConfiguration ?? new() { KeyType = EncryptionKeyType.AwsOwnedKey },
            IssuerConfiguration = request.IssuerConfiguration ?? new() { Type = IssuerType.Original },
        };
    }

    private static PasswordPolicyType PasswordPolicy(CreateUserPoolRequest request)
    {
        var unusedAccountDays = request.AdminCreateUserConfig?.UnusedAccountValidityDays;
        if (request.Policies?.PasswordPolicy is not { } policy)
        {
            return new PasswordPolicyType
            {
                MinimumLength = 8,
                RequireUppercase = true,
                RequireLowercase = true,
                RequireNumbers = true,
                RequireSymbols = true,
                TemporaryPasswordValidityDays = Days(unusedAccountDays),
            };
        }

        // FACTS-SERVER-config 3 [R]: in a policy that is sent, what is absent is false.
        return policy with
        {
            MinimumLength = policy.MinimumLength ?? PoolRules.MinimumLength,
            RequireUppercase = policy.RequireUppercase ?? false,
            RequireLowercase = policy.RequireLowercase ?? false,
            RequireNumbers = policy.RequireNumbers ?? false,
            RequireSymbols = policy.RequireSymbols ?? false,
            PasswordHistorySize = policy.PasswordHistorySize is > 0 and var size ? size : null,
            TemporaryPasswordValidityDays = Days(policy.TemporaryPasswordValidityDays ?? unusedAccountDays),
        };
    }

    // FACTS-SERVER 2 [A]: 0 means 7.
    private static int Days(int? days) => days is > 0 ? days.Value : TemporaryPasswordValidityDays;

    // FACTS-SERVER-config 3 [R tf]: the older members and those of the template are the same texts.
    private static VerificationMessageTemplateType Template(CreateUserPoolRequest request)
    {
        var template = request.VerificationMessageTemplate ?? new();
        return template with
        {
            SmsMessage = template.SmsMessage ?? request.SmsVerificationMessage,
            EmailMessage = template.EmailMessage ?? request.EmailVerificationMessage,
            EmailSubject = template.EmailSubject ?? request.EmailVerificationSubject,
            DefaultEmailOption = template.DefaultEmailOption ?? DefaultEmailOptionType.ConfirmWithCode,
        };
    }

    private static LambdaConfigType Triggers(LambdaConfigType triggers)
    {
        var arn = triggers.PreTokenGenerationConfig?.LambdaArn ?? triggers.PreTokenGeneration;
        return arn is null ? triggers : triggers with
        {
            PreTokenGeneration = arn,
            PreTokenGenerationConfig = new()
            {
                LambdaArn = arn,
                LambdaVersion = triggers.PreTokenGenerationConfig?.LambdaVersion ?? PreTokenGenerationLambdaVersionType.V1_0,
            },
        };
    }

    // FACTS-SERVER-config 3: returned by default [R tf]; an empty setting means the older rule, SMS before e-mail [W].
    private static AccountRecoverySettingType? Recovery(AccountRecoverySettingType? setting) => setting switch
    {
        null => new()
        {
            RecoveryMechanisms =
            [
                new() { Priority = 1, Name = RecoveryOptionNameType.VerifiedEmail },
                new() { Priority = 2, Name = RecoveryOptionNameType.VerifiedPhoneNumber },
            ],
        },
        { RecoveryMechanisms: null or { Count: 0 } } => null,
        _ => setting,
    };
}
