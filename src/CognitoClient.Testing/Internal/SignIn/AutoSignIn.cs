using CognitoClient.Model;
using CognitoClient.Testing.Internal.Operations;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.SignIn;

/// <summary>The first sign-in of a user right after the confirmation of the sign-up, without another code.</summary>
internal static class AutoSignIn
{
    // The name is never seen: the session itself is the proof.
    private static readonly ChallengeNameType Name = new("CONFIRMED");

    /// <summary>Returns true if a user who has confirmed an address may sign in with codes to this address.</summary>
    /// <param name="client">The app client.</param>
    /// <param name="user">The user.</param>
    /// <param name="attribute">The attribute with the address: <c>email</c> or <c>phone_number</c>.</param>
    // FACTS-SERVER 9 [A].
    public static bool IsPossible(AppClient client, User user, string attribute) =>
        AuthFlows.IsEnabled(client, AuthFlowType.UserAuth)
        && Factors.First(client.Pool, user).Contains(attribute == Factors.Email ? "EMAIL_OTP" : "SMS_OTP");

    /// <summary>Opens a session for USER_AUTH, for the response of ConfirmSignUp. The user pool must be locked.</summary>
    /// <returns>The session, or null if the user cannot sign in with codes to the address.</returns>
    public static string? TryOpen(ServiceCall call, AppClient client, User user, string attribute)
    {
        if (!IsPossible(client, user, attribute))
        {
            return null;
        }

        var state = new SignInState(client, user, user.Username) { IsChoice = true, IsFirstFactorDone = true, IsMfaDone = true };
        return Sessions.Add(call, new SignInSession(Sessions.NewToken(call), state, Name, Sessions.Expiry(call, client))
        {
            CodeAttribute = attribute,
        }).Token;
    }

    /// <summary>Ends a sign-in that has such a session, or returns null if the user must choose a factor after all.</summary>
    public static SignInOutcome? TryFinish(SignInRequest request, User user)
    {
        var session = Sessions.Get(request, Name);
        if (session.State.User != user)
        {
            throw SignInSessions.Invalid();
        }

        if (!IsPossible(request.Client, user, session.CodeAttribute!))
        {
            return null;
        }

        var outcome = NextSteps.Continue(request.Call, session.State with { IsAdmin = request.IsAdmin, DeviceKey = request.Find("DEVICE_KEY") });
        session.IsUsed = true;
        return outcome;
    }
}
