using CognitoClient.Internal.SignIn;

namespace CognitoClient.Authentication;

/// <summary>
/// The second half of a device's SRP (<c>DEVICE_PASSWORD_VERIFIER</c>). It is answered inside where the device's secret is at hand, and comes out
/// only when the SRP_A of <see cref="DeviceSrpAuthChallenge"/> was given by name.
/// </summary>
public sealed record DevicePasswordVerifierChallenge : SignInChallenge
{
    internal DevicePasswordVerifierChallenge(SignInFlow flow, ChallengeState state)
        : base(flow, state)
    {
    }

    /// <summary>Answers with a proof that was calculated where the device's secret is, for instance in a browser.</summary>
    /// <param name="signature">The proof, in base64 (<c>PASSWORD_CLAIM_SIGNATURE</c>).</param>
    /// <param name="timestamp">The time that the proof names (<c>TIMESTAMP</c>).</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<SignInResult> AnswerWithProofAsync(string signature, string timestamp, CancellationToken cancellationToken = default) =>
        RespondAsync(ProofResponses.Of(State, signature, timestamp), cancellationToken);
}
