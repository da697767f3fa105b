using CognitoClient.Internal.Srp;
using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Dispatch;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.Srp;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Tokens;

namespace CognitoClient.Testing.Internal.Operations.SignIn;

/// <summary>The devices of signed-in users.</summary>
internal static class DeviceOperations
{
    public static void AddTo(BehaviorTable table)
    {
        // The model does not require the access token everywhere; without one, it is invalid.
        table.AddForUser(CognitoIdentityProviderOperations.ConfirmDevice, request => request.AccessToken, ConfirmDevice);
        table.AddForUser(CognitoIdentityProviderOperations.GetDevice, request => request.AccessToken ?? "", GetDevice);
        table.AddForUser(CognitoIdentityProviderOperations.ListDevices, request => request.AccessToken, ListDevices);
        table.AddForUser(CognitoIdentityProviderOperations.ForgetDevice, request => request.AccessToken ?? "", ForgetDevice);
        table.AddForUser(CognitoIdentityProviderOperations.UpdateDeviceStatus, request => request.AccessToken, UpdateDeviceStatus);
    }

    // FACTS-SERVER 11 [A].
    private static ConfirmDeviceResponse ConfirmDevice(ServiceCall call, TokenOwner owner, ConfirmDeviceRequest request)
    {
        var devices = owner.User.Devices;
        if (devices.TryGet(request.DeviceKey, out _))
        {
            throw new DeviceKeyExistsException(DeviceRules.Exists);
        }

        if (!devices.TryGetIssued(request.DeviceKey, out var groupKey))
        {
            throw DeviceRules.NotFound();
        }

        var asksUser = owner.Pool.Settings.DeviceConfiguration?.DeviceOnlyRememberedOnUserPrompt is true;
        var config = request.DeviceSecretVerifierConfig;
        devices.Add(new Device(request.DeviceKey, groupKey, call.Now)
        {
            Name = request.DeviceName,
            Salt = SrpInteger.TwosComplement(Read(config?.Salt)),
            Verifier = ReadVerifier(config?.PasswordVerifier),
            IsRemembered = !asksUser,
        });
        return new() { UserConfirmationNecessary = asksUser };
    }

    private static GetDeviceResponse GetDevice(ServiceCall call, TokenOwner owner, GetDeviceRequest request) =>
        new() { Device = DeviceShapes.Describe(Find(owner.User, request.DeviceKey)) };

    private static ListDevicesResponse ListDevices(ServiceCall call, TokenOwner owner, ListDevicesRequest request)
    {
        var page = DeviceShapes.Page(call, owner.Pool, owner.User, request.Limit, request.PaginationToken);
        return new() { Devices = page.Devices, PaginationToken = page.Token };
    }

    private static ForgetDeviceResponse ForgetDevice(ServiceCall call, TokenOwner owner, ForgetDeviceRequest request)
    {
        owner.User.Devices.Remove(Find(owner.User, request.DeviceKey).Key);
        return new();
    }

    private static UpdateDeviceStatusResponse UpdateDeviceStatus(ServiceCall call, TokenOwner owner, UpdateDeviceStatusRequest request)
    {
        DeviceShapes.Update(call, Find(owner.User, request.DeviceKey), request.DeviceRememberedStatus);
        return new();
    }

    /// <summary>Finds a device of a user.</summary>
    /// <exception cref="ResourceNotFoundException">The user has no such device.</exception>
    public static Device Find(User user, string key) => user.Devices.TryGet(key, out var device) ? device : throw DeviceRules.NotFound();

    private static byte[] ReadVerifier(string? base64)
    {
        var verifier = SrpInteger.Unsigned(Read(base64)).ToArray();
        return SrpServer.IsUsable(verifier) ? verifier : throw new InvalidParameterException(DeviceRules.InvalidVerifier);
    }

    private static byte[] Read(string? base64)
    {
        var bytes = new byte[base64?.Length ?? 0];
        return base64 is { Length: > 0 } && Convert.TryFromBase64String(base64, bytes, out var count)
            ? bytes[..count]
            : throw new InvalidParameterException(DeviceRules.InvalidVerifier);
    }
}
