using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Dispatch;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Operations.SignIn;

/// <summary>The devices of users, for administrators.</summary>
internal static class AdminDeviceOperations
{
    public static void AddTo(BehaviorTable table)
    {
        table.AddForPool(CognitoIdentityProviderOperations.AdminGetDevice, request => request.UserPoolId, AdminGetDevice);
        table.AddForPool(CognitoIdentityProviderOperations.AdminListDevices, request => request.UserPoolId, AdminListDevices);
        table.AddForPool(CognitoIdentityProviderOperations.AdminForgetDevice, request => request.UserPoolId, AdminForgetDevice);
        table.AddForPool(CognitoIdentityProviderOperations.AdminUpdateDeviceStatus, request => request.UserPoolId, AdminUpdateDeviceStatus);
    }

    private static AdminGetDeviceResponse AdminGetDevice(ServiceCall call, UserPool pool, AdminGetDeviceRequest request) =>
        new() { Device = DeviceShapes.Describe(DeviceOperations.Find(FindUser(pool, request.Username), request.DeviceKey)) };

    private static AdminListDevicesResponse AdminListDevices(ServiceCall call, UserPool pool, AdminListDevicesRequest request)
    {
        var page = DeviceShapes.Page(call, pool, FindUser(pool, request.Username), request.Limit, request.PaginationToken);
        return new() { Devices = page.Devices, PaginationToken = page.Token };
    }

    private static AdminForgetDeviceResponse AdminForgetDevice(ServiceCall call, UserPool pool, AdminForgetDeviceRequest request)
    {
        var user = pool.GetUser(request.Username);
        user.Devices.Remove(DeviceOperations.Find(user, request.DeviceKey).Key);
        return new();
    }

    private static AdminUpdateDeviceStatusResponse AdminUpdateDeviceStatus(
        ServiceCall call, UserPool pool, AdminUpdateDeviceStatusRequest request)
    {
        var device = DeviceOperations.Find(pool.GetUser(request.Username), request.DeviceKey);
        DeviceShapes.Update(call, device, request.DeviceRememberedStatus);
        return new();
    }

    private static User FindUser(UserPool pool, string username)
    {
        return pool.Users.TryFind(username, out var user) || pool.Users.TryGetBySub(username, out user)
            ? user
            : throw DeviceRules.NoSuchUser();
    }
}
