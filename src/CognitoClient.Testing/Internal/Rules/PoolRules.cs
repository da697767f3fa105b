using CognitoClient.Model;

namespace CognitoClient.Testing.Internal.Rules;

/// <summary>Rules and messages about user pools that are not certain.</summary>
internal static class PoolRules
{
    /// <summary>The minimum length if a request has a password policy without one.</summary>
    // FACTS-SERVER-config 3 [R once, ?]: older reports say that the request was refused.
    public const int MinimumLength = 8;

    /// <summary>Whether UpdateUserPool without the member resets it, as documented.</summary>
    // FACTS-SERVER-config 3 [?]: requests through Cloud Control kept it.
    public static bool UpdateResetsDeletionProtection => true;

    /// <inheritdoc cref="UpdateResetsDeletionProtection"/>
    public static bool UpdateResetsPolicies => true;

    // FACTS-SERVER-config 3 [A: they are alternatives; M: the message].
    public const string TwoSmsServices = "SmsConfiguration can have either SnsCallerArn or EumsSms, not both.";

    // FACTS-SERVER-config 3 [A: the rule; M: the message].
    public const string RequiredAlias = "preferred_username can be a required attribute or an alias, not both.";

    // FACTS-SERVER 3 [A: the rule; M: the message].
    public const string TooManyTags = "The number of tags exceeds the limit of 50.";

    // FACTS-SERVER 2 [A: the limit; M: the message].
    public const string TooManyCustomAttributes = "The number of custom attributes exceeds the limit of 50.";

    // FACTS-SERVER-config 3 [M].
    public const string NoMfaMethod = "Invalid MFA configuration given, can't turn on MFA without an MFA configuration.";

    // FACTS-SERVER-config 21 [R]: the three regions, whatever the user pool's.
    public static IReadOnlyList<string> EmailRegions { get; } = ["eu-west-1", "us-east-1", "us-west-2"];

    /// <summary>The message about a feature that the tier does not have.</summary>
    // FACTS-SERVER-config 21 [R].
    public static string FeatureUnavailable(UserPoolTierType tier, string features) =>
        $"The following features need to be disabled for the {tier} pricing tier configured: {features}";

    /// <summary>The message about a feature that prevents the change to a lower tier.</summary>
    // FACTS-SERVER-config [open]: the text is unknown.
    public static string TierChangeNotAllowed(UserPoolTierType tier, string features) => FeatureUnavailable(tier, features);
}
