using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.SignIn;

/// <summary>Decides how a sign-in goes on after a right response.</summary>
internal static class NextSteps
{
    /// <summary>Continues after the password.</summary>
    public static SignInOutcome AfterPassword(ServiceCall call, SignInState state)
    {
        var known = state with { IsFirstFactorDone = true };
        return known.User!.Status == UserStatusType.ForceChangePassword
            ? NewPasswordSteps.Challenge(call, known)
            : Continue(call, known);
    }

    /// <summary>Continues with the second factor, the device and the tokens.</summary>
    /// <exception cref="ResourceNotFoundException">The device is unknown.</exception>
    public static SignInOutcome Continue(ServiceCall call, SignInState state)
    {
        var device = DeviceSteps.Find(state);
        if (!state.IsMfaDone && !DeviceSteps.ReplacesMfa(state, device) && MfaSteps.Next(call, state) is { } challenge)
        {
            return challenge;
        }

        // FACTS-SERVER 11 [A]: a device that is not remembered is not asked for a proof.
        return device is { IsRemembered: true }
            ? DeviceSteps.Challenge(call, state)
            : Grant(call, state, device);
    }

    /// <summary>Ends the sign-in.</summary>
    public static Granted Grant(ServiceCall call, SignInState state, Device? device)
    {
        device?.LastAuthenticated = call.Now;
        var created = device is null && DeviceSteps.AreTracked(state) ? DeviceSteps.Issue(call, state) : null;
        return new Granted(state.Client, state.User!)
        {
            DeviceKey = device?.Key ?? created?.DeviceKey,
            NewDevice = created,
        };
    }
}
