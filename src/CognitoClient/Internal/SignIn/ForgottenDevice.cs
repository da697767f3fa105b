using CognitoClient.Model;

namespace CognitoClient.Internal.SignIn;

/// <summary>
/// A device that the application still has and the service does not know any more. The sign-in goes on without it, as AWS's own clients do;
/// the tokens then name a new device.
/// </summary>
internal static class ForgottenDevice
{
    /// <summary>Whether an error says so; challenges about the device itself cannot go on.</summary>
    public static bool Is(ResourceNotFoundException exception, ChallengeState state) =>
        state.Context.Device is not null
        && state.Name != ChallengeNameType.DeviceSrpAuth
        && state.Name != ChallengeNameType.DevicePasswordVerifier
        && exception.Message.Contains("device", StringComparison.OrdinalIgnoreCase);

    public static ChallengeState Without(ChallengeState state) => state with { Context = state.Context with { Device = null } };
}
