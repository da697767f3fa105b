using CognitoClient.Internal.Challenges;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>
/// Expects the proof of a device's secret, the second half of SRP (<c>DEVICE_PASSWORD_VERIFIER</c>). Calls that have the secret answer it
/// themselves; it is returned only after <see cref="DeviceSrpAuthChallenge"/> was answered with a named SRP_A.
/// </summary>
public sealed record DevicePasswordVerifierChallenge : SignInChallenge
{
    /// <summary>Initializes a new instance with the responder that sends its replies.</summary>
    /// <param name="responder">Sends the replies.</param>
    public DevicePasswordVerifierChallenge(IChallengeResponder responder)
        : base(ChallengeNameType.DevicePasswordVerifier, responder)
    {
    }

    /// <summary>Answers with a proof that was calculated elsewhere, for example in a browser.</summary>
    /// <param name="signature">The proof, in base64 (<c>PASSWORD_CLAIM_SIGNATURE</c>).</param>
    /// <param name="timestamp">The time that was signed (<c>TIMESTAMP</c>).</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<SignInResult> AnswerWithProofAsync(string signature, string timestamp, CancellationToken cancellationToken = default) =>
        RespondAsync(ProofResponses.Create(Name, Parameters, signature, timestamp), cancellationToken);
}
