using CognitoClient.Authentication;

namespace CognitoClient.Internal.SignIn;

/// <summary>How an SRP proof is sent.</summary>
internal static class ProofResponses
{
    /// <exception cref="SignInProtocolException">The challenge has no secret block.</exception>
    public static Dictionary<string, string> Of(ChallengeState state, string signature, string timestamp)
    {
        ArgumentException.ThrowIfNullOrEmpty(signature);
        ArgumentException.ThrowIfNullOrEmpty(timestamp);
        var responses = new Dictionary<string, string>
        {
            ["PASSWORD_CLAIM_SECRET_BLOCK"] = state.Required("SECRET_BLOCK"),
            ["PASSWORD_CLAIM_SIGNATURE"] = signature,
            ["TIMESTAMP"] = timestamp,
        };
        if (state.Parameters.GetValueOrDefault("DEVICE_KEY") is { } deviceKey)
        {
            responses["DEVICE_KEY"] = deviceKey;
        }

        return responses;
    }
}
