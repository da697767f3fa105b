using CognitoClient.Model;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Users;

/// <summary>The factors that a sign-in may begin with.</summary>
internal static class FirstFactors
{
    /// <summary>Returns the factors that the user pool allows.</summary>
    public static IReadOnlyList<AuthFactorType> Of(UserPool pool) =>
        pool.Settings.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [AuthFactorType.Password];

    /// <summary>Returns true if users do not need a password.</summary>
    // The model [A]: where codes by e-mail or SMS can come first.
    public static bool ArePasswordless(UserPool pool) =>
        Of(pool).Any(factor => factor == AuthFactorType.EmailOtp || factor == AuthFactorType.SmsOtp);
}
