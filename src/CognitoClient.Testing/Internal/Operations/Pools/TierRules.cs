using CognitoClient.Model;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Operations.Pools;

/// <summary>The features of the tiers.</summary>
internal static class TierRules
{
    /// <summary>Checks the features that the request turns on.</summary>
    /// <exception cref="FeatureUnavailableInTierException">The tier does not have one of them.</exception>
    public static void ThrowIfUnavailable(CreateUserPoolRequest request)
    {
        var tier = request.UserPoolTier ?? UserPoolTierType.Essentials;
        if (Join(Features(request, tier)) is { } features)
        {
            throw new FeatureUnavailableInTierException(PoolRules.FeatureUnavailable(tier, features));
        }
    }

    /// <summary>Checks that a user pool can change to the tier of the request.</summary>
    /// <exception cref="TierChangeNotAllowedException">A feature of the present tier is on and would stay on.</exception>
    public static void ThrowIfChangeNotAllowed(UserPool pool, CreateUserPoolRequest request)
    {
        var tier = request.UserPoolTier ?? UserPoolTierType.Essentials;
        if (Rank(tier) < Rank(pool.Settings.UserPoolTier ?? UserPoolTierType.Essentials))
        {
            var features = Features(request, tier);
            if (tier == UserPoolTierType.Lite && pool.Mfa.EmailMfaConfiguration is not null)
            {
                features = features.Append("Email MFA");
            }

            if (Join(features) is { } text)
            {
                throw new TierChangeNotAllowedException(PoolRules.TierChangeNotAllowed(tier, text));
            }
        }
    }

    // FACTS-SERVER-config 21 [R: the first three names], 19 [A: which tier has what].
    private static IEnumerable<string> Features(CreateUserPoolRequest request, UserPoolTierType tier)
    {
        if (tier != UserPoolTierType.Plus
            && request.UserPoolAddOns is { } addOns
            && addOns.AdvancedSecurityMode != AdvancedSecurityModeType.Off)
        {
            yield return "Threat Protection";
        }

        if (tier != UserPoolTierType.Lite)
        {
            yield break;
        }

        if (request.Policies?.SignInPolicy?.AllowedFirstAuthFactors?.Any(factor => factor != AuthFactorType.Password) is true)
        {
            yield return "Passwordless Sign-In";
        }

        if (request.LambdaConfig?.PreTokenGenerationConfig?.LambdaVersion is { } version
            && version != PreTokenGenerationLambdaVersionType.V1_0)
        {
            yield return $"Token Customization with Pre-Token Generation Lambda {version}";
        }

        if (request.Policies?.PasswordPolicy?.PasswordHistorySize > 0)
        {
            yield return "Password History";
        }
    }

    private static string? Join(IEnumerable<string> features) => string.Join(", ", features) is { Length: > 0 } text ? text : null;

    private static int Rank(UserPoolTierType tier) => tier.Value switch
    {
        "LITE" => 0,
        "PLUS" => 2,
        _ => 1,
    };
}
