using CognitoClient.Internal.Srp;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

public sealed partial class CognitoSignIn
{
    /// <summary>
    /// Confirms the new device of a sign-in, <see cref="SignInTokens.NewDevice"/>, with a random password that the service can verify
    /// (<c>ConfirmDevice</c>). Store the result on the device, and pass it to later sign-ins.
    /// </summary>
    /// <param name="tokens">The tokens of the sign-in.</param>
    /// <param name="deviceName">The user's name for the device. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="InvalidOperationException">The tokens name no new device.</exception>
    public async Task<DeviceSecret> ConfirmDeviceAsync(
        SignInTokens tokens, string? deviceName = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        if (tokens.NewDevice is not { DeviceKey: { } deviceKey, DeviceGroupKey: { } groupKey })
        {
            throw new InvalidOperationException(
                "The tokens name no new device: the user pool does not remember devices, or knows this one.");
        }

        var registration = DeviceVerifier.Create(groupKey, deviceKey);
        var request = new ConfirmDeviceRequest
        {
            AccessToken = tokens.AccessToken,
            DeviceKey = deviceKey,
            DeviceName = deviceName,
            DeviceSecretVerifierConfig = new() { PasswordVerifier = registration.PasswordVerifier, Salt = registration.Salt },
        };
        var response = await _client.ConfirmDeviceAsync(request, cancellationToken).ConfigureAwait(false);
        return new()
        {
            DeviceKey = deviceKey,
            DeviceGroupKey = groupKey,
            Password = registration.Password,
            UserConfirmationNecessary = response.UserConfirmationNecessary ?? false,
        };
    }

    /// <summary>
    /// Remembers a confirmed device, or stops remembering it, in user pools that ask the user (<c>UpdateDeviceStatus</c>). Only remembered
    /// devices can replace a second factor.
    /// </summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="deviceKey">The device (<see cref="DeviceSecret.DeviceKey"/>).</param>
    /// <param name="remember">False to stop remembering it. Default: true.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task RememberDeviceAsync(
        string accessToken, string deviceKey, bool remember = true, CancellationToken cancellationToken = default)
    {
        var request = new UpdateDeviceStatusRequest
        {
            AccessToken = accessToken,
            DeviceKey = deviceKey,
            DeviceRememberedStatus = remember ? DeviceRememberedStatusType.Remembered : DeviceRememberedStatusType.NotRemembered,
        };
        return _client.UpdateDeviceStatusAsync(request, cancellationToken);
    }

    /// <summary>Makes the service forget a device (<c>ForgetDevice</c>); delete the stored secret, too.</summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="deviceKey">The device (<see cref="DeviceSecret.DeviceKey"/>).</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task ForgetDeviceAsync(string accessToken, string deviceKey, CancellationToken cancellationToken = default) =>
        _client.ForgetDeviceAsync(new ForgetDeviceRequest { AccessToken = accessToken, DeviceKey = deviceKey }, cancellationToken);
}
