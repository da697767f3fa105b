using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CognitoClient.Internal.Shapes;
using CognitoClient.Serialization;

namespace CognitoClient.Authentication;

/// <summary>
/// What a remembered device proves itself with. The application stores it on the device, as safely as a password, and gives it to later
/// sign-ins (<see cref="SignInContext.Device"/>).
/// </summary>
/// <remarks><see cref="Save"/> and <see cref="JsonSerializer"/> write the secret; <see cref="object.ToString"/> does not.</remarks>
[JsonConverter(typeof(ShapeJsonConverter<DeviceSecret>))]
public sealed record DeviceSecret : IJsonShape<DeviceSecret>
{
    /// <summary>The device's key, which the service gave it.</summary>
    public required string DeviceKey { get; init; }

    /// <summary>The group of the device's user, which the service gave with the key.</summary>
    public required string DeviceGroupKey { get; init; }

    /// <summary>The device's random password. It never leaves the device but in <see cref="Save"/>.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public required string Password { get; init; }

    /// <summary>
    /// Whether the user pool remembers a device only when its user says so: then ask, and call
    /// <see cref="CognitoSignIn.RememberDeviceAsync"/>.
    /// </summary>
    public bool UserConfirmationNecessary { get; init; }

    /// <summary>The device as text to store. It holds the secret.</summary>
    public string Save() => SavedJson.Write(this);

    /// <summary>A device from the text that <see cref="Save"/> gave.</summary>
    /// <exception cref="FormatException">The text is no saved device.</exception>
    public static DeviceSecret Restore(string saved) => SavedJson.Read<DeviceSecret>(saved, "a device");

    static DeviceSecret IJsonShape<DeviceSecret>.Read(ref JsonInput input)
    {
        string? deviceKey = null, deviceGroupKey = null, password = null;
        bool? confirm = null;
        input.StartObject();
        while (input.NextMember())
        {
            if (input.Member("DeviceKey"u8))
            {
                deviceKey = input.ReadString();
            }
            else if (input.Member("DeviceGroupKey"u8))
            {
                deviceGroupKey = input.ReadString();
            }
            else if (input.Member("Password"u8))
            {
                password = input.ReadString();
            }
            else if (input.Member("UserConfirmationNecessary"u8))
            {
                confirm = input.ReadBoolean();
            }
            else
            {
                input.Skip();
            }
        }

        return new DeviceSecret
        {
            DeviceKey = deviceKey ?? throw ShapeReader.MissingMember("DeviceKey"),
            DeviceGroupKey = deviceGroupKey ?? throw ShapeReader.MissingMember("DeviceGroupKey"),
            Password = password ?? throw ShapeReader.MissingMember("Password"),
            UserConfirmationNecessary = confirm ?? false,
        };
    }

    void IJsonShape.Write(ref JsonOutput output)
    {
        output.StartObject();
        output.WriteRequired("DeviceKey"u8, DeviceKey);
        output.WriteRequired("DeviceGroupKey"u8, DeviceGroupKey);
        output.WriteRequired("Password"u8, Password);
        output.WriteMember("UserConfirmationNecessary"u8, UserConfirmationNecessary);
        output.EndObject();
    }

    private bool PrintMembers(StringBuilder builder)
    {
        var printer = new MemberPrinter(builder);
        printer.Print(nameof(DeviceKey), DeviceKey);
        printer.Print(nameof(DeviceGroupKey), DeviceGroupKey);
        printer.PrintRedacted(nameof(Password), Password);
        printer.Print(nameof(UserConfirmationNecessary), UserConfirmationNecessary);
        return printer.Any;
    }
}
