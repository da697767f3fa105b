using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.SignIn;

/// <summary>Opens sessions. The user pool must be locked.</summary>
internal static class Sessions
{
    /// <summary>Opens a session of a challenge.</summary>
    public static SignInSession Open(ServiceCall call, SignInState state, ChallengeNameType challenge) =>
        Add(call, new SignInSession(NewToken(call), state, challenge, Expiry(call, state.Client)));

    public static SignInSession Add(ServiceCall call, SignInSession session)
    {
        session.State.Client.Pool.SignIns.Add(session, call.Now);
        return session;
    }

    public static string NewToken(ServiceCall call) => call.Ids.Opaque(SignInRules.SessionSize);

    public static DateTimeOffset Expiry(ServiceCall call, AppClient client) =>
        call.Now.AddMinutes(client.SessionMinutes);

    /// <summary>Finds the session of a request, for a challenge.</summary>
    public static SignInSession Get(SignInRequest request, params ReadOnlySpan<ChallengeNameType> challenges)
    {
        var token = request.Session ?? throw new InvalidParameterException(SignInRules.MissingSession);
        var session = request.Pool.SignIns.Get(token, request.Client, request.Now);
        // FACTS-SERVER 9 [?]: the error for another challenge.
        return challenges.Contains(session.Challenge) ? session : throw SignInSessions.Invalid();
    }
}
