using CognitoClient.Internal.Srp;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

public sealed partial class CognitoSignIn
{
    /// <inheritdoc/>
    public async Task<DeviceSecret> ConfirmDeviceAsync(
        SignInTokens tokens, string? deviceName = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        if (tokens.NewDevice is not { DeviceKey: { } deviceKey, DeviceGroupKey: { } groupKey })
        {
            throw new InvalidOperationException(
                "The tokens have no new device: the user pool does not remember devices, or the device is confirmed already.");
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

    /// <inheritdoc/>
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

    /// <inheritdoc/>
    public Task ForgetDeviceAsync(string accessToken, string deviceKey, CancellationToken cancellationToken = default) =>
        _client.ForgetDeviceAsync(new ForgetDeviceRequest { AccessToken = accessToken, DeviceKey = deviceKey }, cancellationToken);
}
