using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>
/// Expects the proof of a remembered device (<c>DEVICE_SRP_AUTH</c>). Calls with a <see cref="SignInContext.Device"/> answer it themselves.
/// </summary>
public sealed record DeviceSrpAuthChallenge : SignInChallenge
{
    /// <summary>Initializes a new instance with the responder that sends its replies.</summary>
    /// <param name="responder">Sends the replies.</param>
    public DeviceSrpAuthChallenge(IChallengeResponder responder)
        : base(ChallengeNameType.DeviceSrpAuth, responder)
    {
    }

    /// <summary>The key of the device that must prove itself, or null if the service sent none.</summary>
    public string? DeviceKey => Parameters.GetValueOrDefault("DEVICE_KEY");

    /// <summary>Proves the device's secret, and answers the <c>DEVICE_PASSWORD_VERIFIER</c> challenge that follows.</summary>
    /// <param name="device">The secret of the device.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public Task<SignInResult> AnswerAsync(DeviceSecret device, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(device);
        return Responder.ProveDeviceAsync(this, device, cancellationToken);
    }
}
