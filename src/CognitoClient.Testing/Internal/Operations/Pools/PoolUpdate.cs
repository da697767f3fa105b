using CognitoClient.Model;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Operations.Pools;

/// <summary>Updates user pools.</summary>
internal static class PoolUpdate
{
    /// <summary>Returns the request that creates a user pool with the settings that the update asks for.</summary>
    public static CreateUserPoolRequest ToCreation(UserPoolType current, UpdateUserPoolRequest request) => new()
    {
        PoolName = request.PoolName ?? current.Name!,
        Policies = request.Policies ?? (PoolRules.UpdateResetsPolicies ? null : current.Policies),
        DeletionProtection = request.DeletionProtection
            ?? (PoolRules.UpdateResetsDeletionProtection ? null : current.DeletionProtection),
        LambdaConfig = request.LambdaConfig,
        AutoVerifiedAttributes = request.AutoVerifiedAttributes,
        SmsVerificationMessage = request.SmsVerificationMessage,
        EmailVerificationMessage = request.EmailVerificationMessage,
        EmailVerificationSubject = request.EmailVerificationSubject,
        VerificationMessageTemplate = request.VerificationMessageTemplate,
        SmsAuthenticationMessage = request.SmsAuthenticationMessage,
        UserAttributeUpdateSettings = request.UserAttributeUpdateSettings,
        MfaConfiguration = request.MfaConfiguration,
        DeviceConfiguration = request.DeviceConfiguration,
        EmailConfiguration = request.EmailConfiguration,
        SmsConfiguration = request.SmsConfiguration,
        UserPoolTags = request.UserPoolTags,
        AdminCreateUserConfig = request.AdminCreateUserConfig,
        UserPoolAddOns = request.UserPoolAddOns,
        DcrConfiguration = request.DcrConfiguration,
        AccountRecoverySetting = request.AccountRecoverySetting,
        UserPoolTier = request.UserPoolTier,
        KeyConfiguration = request.KeyConfiguration,
        IssuerConfiguration = request.IssuerConfiguration,
    };

    /// <summary>Applies settings that were checked. Settings that cannot be changed are kept.</summary>
    public static void Apply(UserPool pool, CreateUserPoolRequest request, DateTimeOffset now)
    {
        var current = pool.Settings;
        var settings = PoolSettings.From(request);
        pool.Settings = settings with
        {
            Id = current.Id,
            Arn = current.Arn,
            CreationDate = current.CreationDate,
            LastModifiedDate = now,
            SchemaAttributes = current.SchemaAttributes,
            AliasAttributes = OrAbsent(current.AliasAttributes),
            UsernameAttributes = OrAbsent(current.UsernameAttributes),
            UsernameConfiguration = current.UsernameConfiguration,
            Domain = current.Domain,
            CustomDomain = current.CustomDomain,

            // FACTS-SERVER-config 3 [R tf]: the only setting that is kept if the request has none.
            UserAttributeUpdateSettings = request.UserAttributeUpdateSettings ?? current.UserAttributeUpdateSettings,
        };
        PoolMfa.Follow(pool);
    }

    private static IReadOnlyList<T> OrAbsent<T>(IReadOnlyList<T> list) => list.Count == 0 ? null! : list;
}
