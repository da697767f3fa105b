using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Dispatch;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.SignIn;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Tokens;

namespace CognitoClient.Testing.Internal.Operations.SignIn;

/// <summary>The factors that users have and prefer.</summary>
internal static class MfaPreferenceOperations
{
    public static void AddTo(BehaviorTable table)
    {
        table.AddForUser(CognitoIdentityProviderOperations.SetUserMFAPreference, request => request.AccessToken, SetUserMFAPreference);
        table.AddForPool(
            CognitoIdentityProviderOperations.AdminSetUserMFAPreference, request => request.UserPoolId, AdminSetUserMFAPreference);
        table.AddForUser(CognitoIdentityProviderOperations.SetUserSettings, request => request.AccessToken, SetUserSettings);
        table.AddForPool(CognitoIdentityProviderOperations.AdminSetUserSettings, request => request.UserPoolId, AdminSetUserSettings);
        table.AddForUser(CognitoIdentityProviderOperations.GetUserAuthFactors, request => request.AccessToken, GetUserAuthFactors);
        table.AddForPool(
            CognitoIdentityProviderOperations.AdminGetUserAuthFactors, request => request.UserPoolId, AdminGetUserAuthFactors);
    }

    private static SetUserMFAPreferenceResponse SetUserMFAPreference(
        ServiceCall call, TokenOwner owner, SetUserMFAPreferenceRequest request)
    {
        Apply(owner.Pool, owner.User, request.WebAuthnMfaSettings,
        [
            new(MfaSettings.Sms, request.SMSMfaSettings?.Enabled, request.SMSMfaSettings?.PreferredMfa),
            new(MfaSettings.SoftwareToken, request.SoftwareTokenMfaSettings?.Enabled, request.SoftwareTokenMfaSettings?.PreferredMfa),
            new(MfaSettings.Email, request.EmailMfaSettings?.Enabled, request.EmailMfaSettings?.PreferredMfa),
        ]);
        return new();
    }

    private static AdminSetUserMFAPreferenceResponse AdminSetUserMFAPreference(
        ServiceCall call, UserPool pool, AdminSetUserMFAPreferenceRequest request)
    {
        Apply(pool, pool.GetUser(request.Username), request.WebAuthnMfaSettings,
        [
            new(MfaSettings.Sms, request.SMSMfaSettings?.Enabled, request.SMSMfaSettings?.PreferredMfa),
            new(MfaSettings.SoftwareToken, request.SoftwareTokenMfaSettings?.Enabled, request.SoftwareTokenMfaSettings?.PreferredMfa),
            new(MfaSettings.Email, request.EmailMfaSettings?.Enabled, request.EmailMfaSettings?.PreferredMfa),
        ]);
        return new();
    }

    // FACTS-SERVER 10 [A]: the older operations, for SMS only.
    private static SetUserSettingsResponse SetUserSettings(ServiceCall call, TokenOwner owner, SetUserSettingsRequest request)
    {
        SetOptions(owner.User, request.MFAOptions);
        return new();
    }

    private static AdminSetUserSettingsResponse AdminSetUserSettings(ServiceCall call, UserPool pool, AdminSetUserSettingsRequest request)
    {
        SetOptions(pool.GetUser(request.Username), request.MFAOptions);
        return new();
    }

    private static GetUserAuthFactorsResponse GetUserAuthFactors(
        ServiceCall call, TokenOwner owner, GetUserAuthFactorsRequest request) => new()
    {
        Username = owner.User.Username,
        PreferredMfaSetting = owner.User.Mfa.Preferred,
        UserMFASettingList = OrAbsent(owner.User.Mfa.Enabled),
        ConfiguredUserAuthFactors = Configured(owner.Pool, owner.User),
    };

    private static AdminGetUserAuthFactorsResponse AdminGetUserAuthFactors(
        ServiceCall call, UserPool pool, AdminGetUserAuthFactorsRequest request)
    {
        var user = pool.GetUser(request.Username);
        return new()
        {
            Username = user.Username,
            PreferredMfaSetting = user.Mfa.Preferred,
            UserMFASettingList = OrAbsent(user.Mfa.Enabled),
            ConfiguredUserAuthFactors = Configured(pool, user),
        };
    }

    private static void Apply(UserPool pool, User user, WebAuthnMfaSettingsType? webAuthn, IReadOnlyList<Preference> preferences)
    {
        if (webAuthn?.Enabled is true)
        {
            // The in-memory user pools have no passkeys yet.
            throw SignInRules.NoFactor("WEB_AUTHN");
        }

        if (preferences.Count(preference => preference.IsPreferred) > 1)
        {
            throw new InvalidParameterException(MfaRules.SeveralPreferred);
        }

        foreach (var preference in preferences.Where(preference => preference.IsEnabled))
        {
            ThrowIfImpossible(user, preference.Factor);
        }

        foreach (var preference in preferences.Where(preference => preference.IsGiven))
        {
            Apply(pool, user.Mfa, preference);
        }
    }

    private static void Apply(UserPool pool, MfaSettings settings, Preference preference)
    {
        if (preference.IsPreferred)
        {
            settings.Prefer(preference.Factor);
            return;
        }

        settings.Unprefer(preference.Factor);
        if (preference.IsEnabled)
        {
            settings.Enable(preference.Factor);
        }
        else if (MfaRules.CanSwitchOff(pool.Mfa.MfaConfiguration))
        {
            settings.Disable(preference.Factor);
        }
    }

    // FACTS-SERVER 10 [W].
    private static void ThrowIfImpossible(User user, string factor)
    {
        var isPossible = factor == MfaSettings.SoftwareToken
            ? user.Mfa.Token is not null
            : user.Attributes.ContainsKey(Factors.AttributeOf(factor));
        if (!isPossible)
        {
            throw SignInRules.NoFactor(factor);
        }
    }

    private static void SetOptions(User user, IReadOnlyList<MFAOptionType> options)
    {
        if (options.Count > 0)
        {
            user.Mfa.Enable(MfaSettings.Sms);
        }
        else
        {
            user.Mfa.Disable(MfaSettings.Sms);
        }

        user.MfaOptions.Clear();
        user.MfaOptions.AddRange(options);
    }

    private static List<AuthFactorType> Configured(UserPool pool, User user)
    {
        var codes = Factors.First(pool)
            .Where(factor => factor is "EMAIL_OTP" or "SMS_OTP" && user.Attributes.ContainsKey(Factors.AttributeOf(factor)));
        List<AuthFactorType> factors = user.Password is null ? [] : [AuthFactorType.Password];
        factors.AddRange(codes.Select(factor => new AuthFactorType(factor)));
        if (user.Mfa.Token is not null)
        {
            factors.Add(AuthFactorType.SoftwareToken);
        }

        return factors;
    }

    // FACTS-SERVER 6 [T]: absent when empty.
    private static IReadOnlyList<string> OrAbsent(IReadOnlyList<string> list) => list.Count == 0 ? null! : list;

    private sealed record Preference(string Factor, bool? Enabled, bool? Preferred)
    {
        public bool IsGiven => Enabled is not null || Preferred is not null;

        public bool IsPreferred => Preferred is true;

        /// <summary>A preferred factor is switched on, too.</summary>
        public bool IsEnabled => Enabled is true || IsPreferred;
    }
}
