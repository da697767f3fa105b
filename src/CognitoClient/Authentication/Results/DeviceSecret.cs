using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CognitoClient.Internal.Shapes;
using CognitoClient.Internal.Text;
using CognitoClient.Serialization;

namespace CognitoClient.Authentication;

/// <summary>The secret of a remembered device.</summary>
/// <remarks>
/// <para>Store it on the device, as safely as a password, and set <see cref="SignInContext.Device"/> to it in later sign-ins.</para>
/// <para><see cref="Serialize"/> and <see cref="JsonSerializer"/> write the password. <see cref="object.ToString"/> does not.</para>
/// </remarks>
[JsonConverter(typeof(ShapeJsonConverter<DeviceSecret>))]
public sealed record DeviceSecret : IJsonShape<DeviceSecret>
{
    /// <summary>The key of the device, from <see cref="SignInTokens.NewDevice"/>.</summary>
    public required string DeviceKey { get; init; }

    /// <summary>The key of the device's group, from <see cref="SignInTokens.NewDevice"/>.</summary>
    public required string DeviceGroupKey { get; init; }

    /// <summary>The random password of the device. It is never sent.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public required string Password { get; init; }

    /// <summary>
    /// Whether the user decides about remembering the device. If true, ask the user and call
    /// <see cref="ICognitoSignIn.RememberDeviceAsync"/>.
    /// </summary>
    public bool UserConfirmationNecessary { get; init; }

    /// <summary>Serializes the secret of the device.</summary>
    /// <returns>The serialized secret.</returns>
    public string Serialize() => SavedJson.Write(this);

    /// <summary>Deserializes the secret of a device.</summary>
    /// <param name="serialized">The string of <see cref="Serialize"/>.</param>
    /// <returns>The secret.</returns>
    /// <exception cref="FormatException">The string was not produced by <see cref="Serialize"/>.</exception>
    public static DeviceSecret Deserialize(string serialized) => SavedJson.Read<DeviceSecret>(serialized, "the secret of a device");

    /// <exception cref="ArgumentException">The secret cannot be proven: a string is empty or not valid Unicode.</exception>
    internal void Validate(string parameterName)
    {
        StrictText.ThrowIfEmptyOrInvalid(DeviceKey, $"{parameterName}.{nameof(DeviceKey)}");
        StrictText.ThrowIfEmptyOrInvalid(DeviceGroupKey, $"{parameterName}.{nameof(DeviceGroupKey)}");
        StrictText.ThrowIfEmptyOrInvalid(Password, $"{parameterName}.{nameof(Password)}");
    }

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
        output.WriteRequired(output.Sensitive("Password"u8), Password);
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
