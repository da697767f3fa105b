using CognitoClient.Model;

namespace CognitoClient.Internal.SignIn;

/// <summary>
/// A device that the application still has and the service has forgotten. The sign-in continues without it, as AWS's own clients do; the
/// tokens then name a new device.
/// </summary>
internal static class ForgottenDevice
{
    /// <summary>Determines whether an error reports it. Challenges about the device itself cannot continue without it.</summary>
    public static bool IsReportedBy(ResourceNotFoundException exception, ChallengeState state) =>
        state.Context.Device is not null
        && state.Name != ChallengeNameType.DeviceSrpAuth
        && state.Name != ChallengeNameType.DevicePasswordVerifier
        && exception.Message.Contains("device", StringComparison.OrdinalIgnoreCase);
}
