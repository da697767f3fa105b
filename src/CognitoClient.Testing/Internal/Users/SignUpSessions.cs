using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Users;

/// <summary>The sessions with which a confirmed user signs in without a challenge.</summary>
internal static class SignUpSessions
{
    /// <summary>The step that the sessions stand for. No request or response has the name.</summary>
    public static readonly ChallengeNameType Step = new("SIGN_UP");

    /// <summary>
    /// Starts a session, if the user may sign in with a code that is sent to the attribute. The user pool must be locked.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="client">The app client.</param>
    /// <param name="user">The user.</param>
    /// <param name="attribute">The attribute that the code of the sign-up is sent to, or null for none.</param>
    /// <returns>The session for the response, or null.</returns>
    // FACTS-SERVER-signin 9 [A].
    public static string? Start(ServiceCall call, AppClient client, User user, string? attribute)
    {
        if (!CanSignIn(client, attribute))
        {
            return null;
        }

        var state = new SignInState(client, user, user.Username) { IsChoice = true, IsFirstFactorDone = true, IsMfaDone = true };
        var expires = call.Now.AddMinutes(client.SessionMinutes);
        var session = new SignInSession(call.Ids.Opaque(SignInRules.SessionSize), state, Step, expires) { CodeAttribute = attribute };
        client.Pool.SignIns.Add(session, call.Now);
        return session.Token;
    }

    private static bool CanSignIn(AppClient client, string? attribute) =>
        client.Settings.ExplicitAuthFlows.Contains(ExplicitAuthFlowsType.AllowUserAuth)
        && FirstFactors.Of(client.Pool).Contains(attribute == "phone_number" ? AuthFactorType.SmsOtp : AuthFactorType.EmailOtp)
        && attribute is not null;
}
