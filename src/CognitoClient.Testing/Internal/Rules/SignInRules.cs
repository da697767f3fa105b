using CognitoClient.Model;

namespace CognitoClient.Testing.Internal.Rules;

/// <summary>Rules about sign-ins that are not certain.</summary>
internal static class SignInRules
{
    /// <summary>The number of random bytes in a session.</summary>
    // FACTS-SERVER 5 [R]: sessions of 1,543 to 1,587 characters were seen.
    public const int SessionSize = 1_160;

    /// <summary>The number of digits of a code that is a first factor.</summary>
    // FACTS-SERVER 2 [R for e-mail, W for SMS].
    public const int FirstFactorCodeLength = 8;

    /// <summary>The number of digits of a code that is a second factor.</summary>
    // FACTS-SERVER 2 [W for SMS, ? for e-mail].
    public const int MfaCodeLength = 6;

    /// <summary>True to refuse, as a second factor, the channel that recovers passwords first.</summary>
    // FACTS-SERVER 10 [A].
    public const bool RecoveryChannelIsNoFactor = true;

    /// <summary>The lifetime of a session, in minutes, if the app client sets none.</summary>
    // FACTS-SERVER 2 [A].
    public const int DefaultSessionMinutes = 3;

    // FACTS-SERVER 9 [?].
    public const string MissingSession = "Missing required parameter Session";

    // FACTS-SERVER 9 [?].
    public const string UnavailableChallenge = "Selected challenge is not available.";

    // FACTS-SERVER 10 [?].
    public const string UnavailableFactor = "Selected MFA type is not available.";

    // FACTS-SERVER 10 [?].
    public const string SetupNotFinished = "No MFA method was set up in this session.";

    // FACTS-SERVER 10 [?]: the type and the text.
    public static InvalidParameterException NoFactor(string factor) =>
        new($"User does not have delivery config set to turn on {factor}");

    /// <summary>Returns true for an app client that refreshes with GetTokensFromRefreshToken only.</summary>
    // FACTS-SERVER 4 [?]: an app client that rotates refresh tokens, without a list of flows.
    public static bool RefusesRefresh(bool rotatesTokens) => rotatesTokens;

    /// <summary>The error of the flow REFRESH_TOKEN_AUTH on an app client that rotates refresh tokens.</summary>
    // FACTS-SERVER 14 [?].
    public static NotAuthorizedException RefreshRefused() => new("Invalid Refresh Token.");
}
