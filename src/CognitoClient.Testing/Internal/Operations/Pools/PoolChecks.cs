using CognitoClient.Model;
using CognitoClient.Testing.Internal.Rules;

namespace CognitoClient.Testing.Internal.Operations.Pools;

/// <summary>Checks the settings of a user pool that is created or updated.</summary>
// Messages: FACTS-SERVER-config 21 [R] and 3 [R].
internal static class PoolChecks
{
    /// <summary>Throws if the service refuses the settings.</summary>
    /// <param name="request">The settings. Those of an update are in the same form.</param>
    /// <param name="hasOtherMfa">True if the updated user pool has an MFA method other than SMS.</param>
    public static void ThrowIfInvalid(CreateUserPoolRequest request, bool hasOtherMfa)
    {
        CheckNames(request);
        CheckPolicies(request);
        CheckRecovery(request.AccountRecoverySetting?.RecoveryMechanisms ?? []);
        CheckVerification(request, hasOtherMfa);
        CheckTags(request.UserPoolTags);
    }

    public static void CheckTags(IReadOnlyDictionary<string, string>? tags)
    {
        if (tags?.Count > 50)
        {
            throw new UserPoolTaggingException(PoolRules.TooManyTags);
        }
    }

    private static void CheckNames(CreateUserPoolRequest request)
    {
        if (request is { AliasAttributes.Count: > 0, UsernameAttributes.Count: > 0 })
        {
            throw Invalid("Only one of the aliasAttributes or usernameAttributes can be set in a User pool.");
        }

        if (request.AliasAttributes?.Contains(AliasAttributeType.PreferredUsername) is true
            && request.Schema?.Any(attribute => attribute is { Name: "preferred_username", Required: true }) is true)
        {
            throw Invalid(PoolRules.RequiredAlias);
        }
    }

    private static void CheckPolicies(CreateUserPoolRequest request)
    {
        if (request.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays is { } temporary
            && request.AdminCreateUserConfig?.UnusedAccountValidityDays is { } unused
            && temporary != unused)
        {
            throw Invalid("Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays");
        }

        if (request.Policies?.SignInPolicy?.AllowedFirstAuthFactors is { Count: > 0 } factors && !factors.Contains(AuthFactorType.Password))
        {
            throw Invalid("Password should be configured as one of the allowed first auth factors.");
        }
    }

    private static void CheckRecovery(IReadOnlyList<RecoveryOptionType> mechanisms)
    {
        if (mechanisms.DistinctBy(mechanism => mechanism.Priority).Count() < mechanisms.Count
            || mechanisms.DistinctBy(mechanism => mechanism.Name).Count() < mechanisms.Count)
        {
            throw Invalid("Account Recovery Setting cannot have duplicate priorities or recovery mechanisms.");
        }

        if (mechanisms.Count > 1 && mechanisms.Any(mechanism => mechanism.Name == RecoveryOptionNameType.AdminOnly))
        {
            throw Invalid("Account Recovery Setting cannot use admin_only setting with any other recovery mechanisms.");
        }
    }

    private static void CheckVerification(CreateUserPoolRequest request, bool hasOtherMfa)
    {
        if (request.SmsConfiguration is null && request.AutoVerifiedAttributes?.Contains(VerifiedAttributeType.PhoneNumber) is true)
        {
            throw Invalid("SMS configuration is required when phone_number is selected for auto verification");
        }

        if (request.SmsConfiguration is null && !hasOtherMfa && request.MfaConfiguration is { } mfa && mfa != UserPoolMfaType.Off)
        {
            throw Invalid("SMS configuration and Auto verification for phone_number are required when MFA is required/optional");
        }

        if (request.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate is { Count: > 0 } attributes
            && attributes.Except(request.AutoVerifiedAttributes ?? []).Any())
        {
            throw Invalid("All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes");
        }
    }

    private static InvalidParameterException Invalid(string message) => new(message);
}
