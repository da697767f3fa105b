using CognitoClient.Model;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing.Internal.SignIn;

/// <summary>The first sign-in of a user right after the confirmation of the sign-up, without another code.</summary>
internal static class AutoSignIn
{
    /// <summary>Ends a sign-in that has such a session, or returns null if the user must choose a factor after all.</summary>
    public static SignInOutcome? TryFinish(SignInRequest request, User user)
    {
        var session = Sessions.Get(request, SignUpSessions.Step);
        if (session.State.User != user)
        {
            throw SignInSessions.Invalid();
        }

        // FACTS-SERVER 9 [A]: the user could sign in with a code to the address that the sign-up has confirmed.
        var factor = session.CodeAttribute == Factors.Email ? "EMAIL_OTP" : "SMS_OTP";
        if (user.Status != UserStatusType.Confirmed || !Factors.First(request.Pool, user).Contains(factor))
        {
            return null;
        }

        var state = session.State with { IsAdmin = request.IsAdmin, DeviceKey = request.Find("DEVICE_KEY") };
        var outcome = NextSteps.Continue(request.Call, state);
        session.IsUsed = true;
        return outcome;
    }
}
