using CognitoClient.Model;

namespace CognitoClient.Internal.SignIn;

/// <summary>
/// A device that the application has stored but the service no longer knows. The sign-in continues without it, as in other AWS clients,
/// and the tokens then contain a new device.
/// </summary>
internal static class ForgottenDevice
{
    /// <summary>Determines whether an error reports an unknown device. Challenges for the device itself require it.</summary>
    public static bool IsReportedBy(ResourceNotFoundException exception, ChallengeState state) =>
        state.Context.Device is not null
        && state.Name != ChallengeNameType.DeviceSrpAuth
        && state.Name != ChallengeNameType.DevicePasswordVerifier
        && exception.Message.Contains("device", StringComparison.OrdinalIgnoreCase);
}
