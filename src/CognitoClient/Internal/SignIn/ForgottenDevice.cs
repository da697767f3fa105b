using CognitoClient.Model;

namespace CognitoClient.Internal.SignIn;

/// <summary>
/// A device that the application has stored but the service no longer knows. The sign-in continues without it, as in other AWS clients,
/// and the tokens then contain a new device.
/// </summary>
internal static class ForgottenDevice
{
    /// <summary>Determines whether an error reports that the device of a sign-in is unknown.</summary>
    public static bool IsReportedBy(ResourceNotFoundException exception, ChallengeState state) =>
        state.Context.Device is not null && exception.Message.Contains("device", StringComparison.OrdinalIgnoreCase);

    /// <summary>Determines whether a challenge is for the device itself, so that no response without it is possible.</summary>
    public static bool IsExpectedBy(ChallengeState state) =>
        state.Name == ChallengeNameType.DeviceSrpAuth || state.Name == ChallengeNameType.DevicePasswordVerifier;

    /// <summary>Removes the device. Results name it, so that the application forgets it, too.</summary>
    public static ChallengeState Drop(ChallengeState state) => state with
    {
        ForgottenDeviceKey = state.Context.Device?.DeviceKey,
        Context = state.Context with { Device = null },
    };
}
