using CognitoClient.Model;

namespace CognitoClient.Testing.Internal.SignIn;

/// <summary>The responses that challenges require.</summary>
internal static class ChallengeResponses
{
    /// <summary>Checks that a request has the responses of its challenge, before anything else is checked.</summary>
    /// <exception cref="InvalidParameterException">A response is missing.</exception>
    // FACTS-SERVER 1, 9 [R, W].
    public static void CheckRequest(ChallengeNameType challenge, IReadOnlyDictionary<string, string>? responses)
    {
        string[] required = ["USERNAME", .. Required(challenge)];
        if (Array.Find(required, name => SignInRequest.Find(responses, name) is null) is { } missing)
        {
            throw SignInRequest.Missing(missing);
        }
    }

    private static string[] Required(ChallengeNameType challenge) => challenge.Value switch
    {
        "PASSWORD_VERIFIER" => ["PASSWORD_CLAIM_SIGNATURE", "PASSWORD_CLAIM_SECRET_BLOCK", "TIMESTAMP"],
        "DEVICE_SRP_AUTH" => ["DEVICE_KEY", "SRP_A"],
        "DEVICE_PASSWORD_VERIFIER" => ["DEVICE_KEY", "PASSWORD_CLAIM_SIGNATURE", "PASSWORD_CLAIM_SECRET_BLOCK", "TIMESTAMP"],
        "NEW_PASSWORD_REQUIRED" => ["NEW_PASSWORD"],
        "SMS_MFA" or "SMS_OTP" or "EMAIL_OTP" or "SOFTWARE_TOKEN_MFA" => [$"{challenge.Value}_CODE"],
        "SELECT_MFA_TYPE" or "SELECT_CHALLENGE" => ["ANSWER"],
        "PASSWORD" => ["PASSWORD"],
        "PASSWORD_SRP" => ["SRP_A"],
        _ => [],
    };
}
