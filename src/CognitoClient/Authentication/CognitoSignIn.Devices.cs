using System.Runtime.CompilerServices;
using CognitoClient.Internal.Calls;
using CognitoClient.Internal.Srp;
using CognitoClient.Internal.Text;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

public sealed partial class CognitoSignIn
{
    // By the device of a sign-in, so that a repeated confirmation has the same secret: the service may have the first one.
    private readonly ConditionalWeakTable<NewDeviceMetadataType, DeviceRegistration> _registrations = [];

    /// <inheritdoc/>
    public async Task<DeviceSecret> ConfirmDeviceAsync(
        SignInTokens tokens, string? deviceName = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        if (tokens.NewDevice is not { DeviceKey: { Length: > 0 } deviceKey, DeviceGroupKey: { Length: > 0 } groupKey } device)
        {
            throw new InvalidOperationException(
                "The tokens have no new device: the user pool does not remember devices, or the device is confirmed already.");
        }

        var isRepeated = _registrations.TryGetValue(device, out var registration);
        registration ??= _registrations.GetValue(device, _ => DeviceVerifier.Create(groupKey, deviceKey));
        var request = new ConfirmDeviceRequest
        {
            AccessToken = tokens.AccessToken,
            DeviceKey = deviceKey,
            DeviceName = deviceName,
            DeviceSecretVerifierConfig = new() { PasswordVerifier = registration.PasswordVerifier, Salt = registration.Salt },
        };
        var secret = new DeviceSecret { DeviceKey = deviceKey, DeviceGroupKey = groupKey, Password = registration.Password };
        try
        {
            var response = await _client.ConfirmDeviceAsync(request, cancellationToken).VerifyResponse(_client).ConfigureAwait(false);
            return secret with { UserConfirmationNecessary = response.UserConfirmationNecessary ?? false };
        }
        catch (DeviceKeyExistsException exception)
        {
            if (!isRepeated && !exception.MayHaveSucceeded)
            {
                _registrations.Remove(device);
                throw;
            }

            // An earlier attempt has confirmed the device with this secret, and its response was lost. Remembering a device is harmless
            // where the user pool does not require it.
            return secret with { UserConfirmationNecessary = true };
        }
    }

    /// <inheritdoc/>
    public Task RememberDeviceAsync(
        string accessToken, string deviceKey, bool remember = true, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfEmptyOrInvalid(accessToken);
        StrictText.ThrowIfEmptyOrInvalid(deviceKey);
        var request = new UpdateDeviceStatusRequest
        {
            AccessToken = accessToken,
            DeviceKey = deviceKey,
            DeviceRememberedStatus = remember ? DeviceRememberedStatusType.Remembered : DeviceRememberedStatusType.NotRemembered,
        };
        return _client.UpdateDeviceStatusAsync(request, cancellationToken).VerifyResponse(_client);
    }

    /// <inheritdoc/>
    public Task ForgetDeviceAsync(string accessToken, string deviceKey, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfEmptyOrInvalid(accessToken);
        StrictText.ThrowIfEmptyOrInvalid(deviceKey);
        var request = new ForgetDeviceRequest { AccessToken = accessToken, DeviceKey = deviceKey };
        return _client.ForgetDeviceAsync(request, cancellationToken).VerifyResponse(_client);
    }
}
