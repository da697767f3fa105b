using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Paging;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Operations.SignIn;

/// <summary>Devices in requests and responses.</summary>
internal static class DeviceShapes
{
    public static DeviceType Describe(Device device)
    {
        // FACTS-SERVER 11 [M].
        List<AttributeType> attributes = [new() { Name = "device_status", Value = "valid" }];
        if (device.Name is { } name)
        {
            attributes.Add(new() { Name = "device_name", Value = name });
        }

        attributes.Add(new() { Name = "last_ip_used", Value = DeviceRules.LastAddress });
        return new()
        {
            DeviceKey = device.Key,
            DeviceAttributes = attributes,
            DeviceCreateDate = device.Created,
            DeviceLastModifiedDate = device.Modified,
            DeviceLastAuthenticatedDate = device.LastAuthenticated,
        };
    }

    /// <summary>A page of the confirmed devices, remembered or not.</summary>
    // FACTS-SERVER 11 [A].
    public static (List<DeviceType> Devices, string? Token) Page(ServiceCall call, UserPool pool, User user, int? limit, string? token)
    {
        var page = Pages.Take(call, user.Devices.All, device => device.Key, limit, token, $"devices of {pool.Id} {user.Sub}");
        return ([.. page.Items.Select(Describe)], page.NextToken);
    }

    public static void Update(ServiceCall call, Device device, DeviceRememberedStatusType? status)
    {
        if (status is { } value)
        {
            device.IsRemembered = value == DeviceRememberedStatusType.Remembered;
        }

        device.Modified = call.Now;
    }
}
