using CognitoClient.Model;

namespace CognitoClient.Testing.Internal.Rules;

/// <summary>Rules about devices that are not certain.</summary>
internal static class DeviceRules
{
    // FACTS-SERVER 11 [?].
    public const string Exists = "Device already exists.";

    // FACTS-SERVER 11 [?].
    public const string InvalidVerifier = "Invalid device secret verifier.";

    /// <summary>The address in the attributes of devices. The in-memory user pools have no network.</summary>
    // FACTS-SERVER 11 [M].
    public const string LastAddress = "127.0.0.1";

    // FACTS-SERVER 11 [W].
    public static ResourceNotFoundException NotFound() => new("Device does not exist.");

    // FACTS-SERVER 11 [A: no UserNotFoundException in AdminGetDevice and AdminListDevices; ?: what is thrown instead].
    public static ResourceNotFoundException NoSuchUser() => new("User does not exist.");
}
