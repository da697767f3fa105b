using CognitoClient.Model;
using CognitoClient.Testing.Internal.Operations;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Users;

/// <summary>The sessions with which a confirmed user signs in without a challenge.</summary>
internal static class SignUpSessions
{
    // FACTS-SERVER 5 [R]: as long as those of sign-ins.
    private const int TokenSize = 1170;

    /// <summary>Starts a session, if the user may sign in with a code that is sent to the attribute.</summary>
    /// <param name="call">The call.</param>
    /// <param name="client">The app client.</param>
    /// <param name="user">The user.</param>
    /// <param name="attribute">The attribute that the code of the sign-up is sent to, or null for none.</param>
    /// <returns>The session for the response, or null.</returns>
    // FACTS-SERVER-signin 9 [A].
    public static string? Start(ServiceCall call, AppClient client, User user, string? attribute)
    {
        user.Codes.Session = CanSignIn(client, attribute)
            ? new SignUpSession(call.Ids.Opaque(TokenSize), client.Id, call.Now.AddMinutes(client.Settings.AuthSessionValidity ?? 3))
            : null;
        return user.Codes.Session?.Token;
    }

    /// <summary>Uses the session of a user up.</summary>
    /// <returns>True if it is the user's, and has not expired.</returns>
    public static bool TryUse(ServiceCall call, AppClient client, User user, string session)
    {
        if (user.Status != UserStatusType.Confirmed
            || user.Codes.Session is not { } started
            || started.Token != session
            || started.ClientId != client.Id
            || call.Now >= started.Expires)
        {
            return false;
        }

        user.Codes.Session = null;
        return true;
    }

    private static bool CanSignIn(AppClient client, string? attribute) =>
        client.Settings.ExplicitAuthFlows.Contains(ExplicitAuthFlowsType.AllowUserAuth)
        && FirstFactors.Of(client.Pool).Contains(attribute == "phone_number" ? AuthFactorType.SmsOtp : AuthFactorType.EmailOtp)
        && attribute is not null;
}
