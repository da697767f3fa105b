using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Internal.Challenges;

/// <summary>The responses that carry an SRP proof.</summary>
internal static class ProofResponses
{
    /// <exception cref="SignInProtocolException">The challenge has no secret block.</exception>
    public static Dictionary<string, string> Create(
        ChallengeNameType challenge, IReadOnlyDictionary<string, string> parameters, string signature, string timestamp)
    {
        ArgumentException.ThrowIfNullOrEmpty(signature);
        ArgumentException.ThrowIfNullOrEmpty(timestamp);
        var responses = new Dictionary<string, string>
        {
            ["PASSWORD_CLAIM_SECRET_BLOCK"] = parameters.GetRequired(challenge, "SECRET_BLOCK"),
            ["PASSWORD_CLAIM_SIGNATURE"] = signature,
            ["TIMESTAMP"] = timestamp,
        };
        if (parameters.GetValueOrDefault("DEVICE_KEY") is { } deviceKey)
        {
            responses["DEVICE_KEY"] = deviceKey;
        }

        return responses;
    }
}
