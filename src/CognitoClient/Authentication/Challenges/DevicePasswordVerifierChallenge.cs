using CognitoClient.Internal.Challenges;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>Expects the proof of a device's secret, the second step of SRP (<c>DEVICE_PASSWORD_VERIFIER</c>).</summary>
/// <remarks>
/// Calls that have the secret respond to this challenge themselves. It is only returned after a response to
/// <see cref="DeviceSrpAuthChallenge"/> by name, with your own SRP_A.
/// </remarks>
public sealed record DevicePasswordVerifierChallenge : SignInChallenge
{
    /// <summary>Initializes a new instance with a responder.</summary>
    /// <param name="responder">Sends the responses to the challenge.</param>
    public DevicePasswordVerifierChallenge(IChallengeResponder responder)
        : base(ChallengeNameType.DevicePasswordVerifier, responder)
    {
    }

    /// <summary>Responds with a proof that was computed elsewhere, for example in a browser.</summary>
    /// <param name="signature">The proof, in Base64 (<c>PASSWORD_CLAIM_SIGNATURE</c>).</param>
    /// <param name="timestamp">The time that was signed (<c>TIMESTAMP</c>).</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The tokens of the user, or the next challenge.</returns>
    public Task<CognitoSignInResult> RespondWithProofAsync(
        string signature, string timestamp, CancellationToken cancellationToken = default) =>
        RespondAsync(ProofResponses.Create(Name, Parameters, signature, timestamp), cancellationToken);
}
