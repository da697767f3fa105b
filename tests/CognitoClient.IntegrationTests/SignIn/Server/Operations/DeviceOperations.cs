using System.Numerics;
using System.Text.Json.Nodes;
using CognitoClient.IntegrationTests.SignIn.Server.Srp;
using CognitoClient.IntegrationTests.SignIn.Server.Users;

namespace CognitoClient.IntegrationTests.SignIn.Server.Operations;

/// <summary>The devices of a user who is signed in.</summary>
internal sealed class DeviceOperations(UserPool pool)
{
    public JsonObject ConfirmDevice(Call call)
    {
        var (user, device) = Named(call);
        if (device.Secret is not null)
        {
            throw new ServiceError("DeviceKeyExistsException", "Device already exists");
        }

        var config = call.Body["DeviceSecretVerifierConfig"] as JsonObject ?? throw ServiceError.Missing("DeviceSecretVerifierConfig");
        var verifier = NumberOf(config, "PasswordVerifier");
        if (verifier <= 1 || verifier >= SrpGroup.N)
        {
            throw ServiceError.InvalidParameter("Invalid device secret verifier");
        }

        user.Devices[device.Key] = device with
        {
            Secret = new(NumberOf(config, "Salt"), verifier),
            Name = call.Text("DeviceName"),
            Remembered = !pool.Options.DevicesNeedConsent,
        };
        return new() { ["UserConfirmationNecessary"] = pool.Options.DevicesNeedConsent };
    }

    public JsonObject UpdateDeviceStatus(Call call)
    {
        var (user, device) = Named(call);
        user.Devices[device.Key] = call.Text("DeviceRememberedStatus") switch
        {
            "remembered" => device with { Remembered = true },
            "not_remembered" => device with { Remembered = false },
            _ => throw ServiceError.InvalidParameter("DeviceRememberedStatus is not valid"),
        };
        return [];
    }

    public JsonObject ForgetDevice(Call call)
    {
        var (user, device) = Named(call);
        user.Devices.TryRemove(device.Key, out _);
        return [];
    }

    public JsonObject GetDevice(Call call) => new() { ["Device"] = Describe(Named(call).Device) };

    public JsonObject ListDevices(Call call) => new()
    {
        ["Devices"] = new JsonArray([.. pool.Tokens.GrantOf(call).User.Devices.Values.Select(Describe)]),
    };

    // Salt and verifier are numbers in two's complement: one without its sign byte would be negative, and never fit again.
    private static BigInteger NumberOf(JsonObject config, string name)
    {
        var number = new BigInteger(Convert.FromBase64String(config[name]!.GetValue<string>()), isUnsigned: false, isBigEndian: true);
        return number.Sign > 0 ? number : throw ServiceError.InvalidParameter($"{name} is not a positive number");
    }

    private static JsonObject Describe(Device device) => new()
    {
        ["DeviceKey"] = device.Key,
        ["DeviceAttributes"] = new JsonArray(
            new JsonObject { ["Name"] = "device_status", ["Value"] = "valid" },
            new JsonObject { ["Name"] = "device_name", ["Value"] = device.Name ?? "" },
            new JsonObject { ["Name"] = "dev:device_remembered_status", ["Value"] = device.Remembered ? "remembered" : "not_remembered" }),
        ["DeviceCreateDate"] = device.Created.ToUnixTimeMilliseconds() / 1000.0,
        ["DeviceLastModifiedDate"] = device.Created.ToUnixTimeMilliseconds() / 1000.0,
        ["DeviceLastAuthenticatedDate"] = device.LastAuthenticated.ToUnixTimeMilliseconds() / 1000.0,
    };

    /// <summary>The device that a call names, or else the one that its access token was given to.</summary>
    private (User User, Device Device) Named(Call call)
    {
        var grant = pool.Tokens.GrantOf(call);
        var key = call.Text("DeviceKey") ?? grant.DeviceKey ?? throw ServiceError.Missing("DeviceKey");
        return grant.User.Devices.TryGetValue(key, out var device) ? (grant.User, device) : throw ServiceError.UnknownDevice;
    }
}
