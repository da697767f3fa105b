using CognitoClient.Model;

namespace CognitoClient.Testing.Internal.Rules;

/// <summary>Rules about the MFA settings of users that are not certain.</summary>
internal static class MfaRules
{
    // FACTS-SERVER 10 [?].
    public const string SeveralPreferred = "Only one MFA method can be preferred.";

    /// <summary>Returns true if users can switch their factors off.</summary>
    // FACTS-SERVER 10 [A: not where MFA is required; ?: whether the request fails or is ignored].
    public static bool CanSwitchOff(UserPoolMfaType? mode) => mode != UserPoolMfaType.On;
}
