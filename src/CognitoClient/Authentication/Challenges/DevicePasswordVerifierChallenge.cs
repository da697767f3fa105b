using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>Expects the proof of a device's secret, the second step of SRP (<c>DEVICE_PASSWORD_VERIFIER</c>).</summary>
/// <remarks>
/// Calls that have the secret respond to this challenge themselves. It is only returned after a response to
/// <see cref="DeviceSrpAuthChallenge"/> by name, with your own SRP_A. Respond to it by name, too, with your own proof:
/// <c>PASSWORD_CLAIM_SECRET_BLOCK</c>, <c>PASSWORD_CLAIM_SIGNATURE</c>, <c>TIMESTAMP</c> and <c>DEVICE_KEY</c>.
/// </remarks>
public sealed record DevicePasswordVerifierChallenge : SignInChallenge
{
    /// <summary>Initializes a new instance with a responder.</summary>
    /// <param name="responder">Sends the responses to the challenge.</param>
    public DevicePasswordVerifierChallenge(IChallengeResponder responder)
        : base(ChallengeNameType.DevicePasswordVerifier, responder)
    {
    }
}
