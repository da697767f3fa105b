using CognitoClient.Internal.Challenges;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>Expects the proof of a remembered device (<c>DEVICE_SRP_AUTH</c>).</summary>
/// <remarks>Calls with a <see cref="SignInContext.Device"/> respond to this challenge themselves and never return it.</remarks>
public sealed record DeviceSrpAuthChallenge : SignInChallenge
{
    /// <summary>Initializes a new instance with a responder.</summary>
    /// <param name="responder">Sends the responses to the challenge.</param>
    public DeviceSrpAuthChallenge(IChallengeResponder responder)
        : base(ChallengeNameType.DeviceSrpAuth, responder)
    {
    }

    /// <summary>The key of the device, or null if the service sent none.</summary>
    public string? DeviceKey
    {
        get => Parameters.GetValueOrDefault("DEVICE_KEY");
        init => Parameters = Parameters.With("DEVICE_KEY", value);
    }

    /// <summary>Proves the device's secret, and responds to the <c>DEVICE_PASSWORD_VERIFIER</c> challenge that follows.</summary>
    /// <param name="device">The secret of the device.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The tokens of the user, or the next challenge.</returns>
    public Task<CognitoSignInResult> RespondAsync(DeviceSecret device, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(device);
        device.Validate(nameof(device));
        return Responder.ProveDeviceAsync(this, device, cancellationToken);
    }
}
