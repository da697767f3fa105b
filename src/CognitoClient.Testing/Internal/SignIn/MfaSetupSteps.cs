using System.Text.Json;
using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing.Internal.SignIn;

/// <summary>The set-up of the second factor during a sign-in.</summary>
internal static class MfaSetupSteps
{
    /// <summary>Asks for the set-up of a factor.</summary>
    /// <exception cref="InvalidParameterException">The user can set up no factor.</exception>
    public static Challenged Challenge(ServiceCall call, SignInState state)
    {
        var pool = state.Client.Pool;
        var recovery = SignInRules.RecoveryChannelIsNoFactor ? Factors.OfRecovery(pool) : null;
        // FACTS-SERVER 10 [A]: all factors of the user pool except the one that recovers passwords.
        string[] factors = [.. Factors.Second(pool).Where(factor => factor != recovery)];
        // FACTS-SERVER 10 [?]: a phone number cannot be set here.
        if (factors is [] or [MfaSettings.Sms])
        {
            throw SignInRules.NoFactor(Factors.Second(pool) is [var first, ..] ? first : MfaSettings.Sms);
        }

        var session = Open(call, state, factors, isVerified: false);
        var parameters = new Dictionary<string, string>
        {
            ["MFAS_CAN_SETUP"] = JsonSerializer.Serialize(factors),
            ["USER_ID_FOR_SRP"] = state.Username,
        };
        return new Challenged(session.Challenge, parameters) { Session = session.Token };
    }

    public static SignInSession Open(ServiceCall call, SignInState state, IReadOnlyList<string> factors, bool isVerified) =>
        Sessions.Add(call, new SignInSession(
            Sessions.NewToken(call), state, ChallengeNameType.MfaSetup, Sessions.Expiry(call, state.Client))
        {
            Choices = factors,
            IsSoftwareTokenVerified = isVerified,
        });

    /// <summary>Continues after the set-up of an app, or starts that of e-mail.</summary>
    public static SignInOutcome Respond(SignInRequest request)
    {
        // FACTS-SERVER 10 [A, W]: both spellings are known.
        var email = request.Find("email") ?? request.Find("EMAIL");
        var session = Sessions.Get(request, ChallengeNameType.MfaSetup);
        Subjects.Check(request, session.State);
        var user = session.State.User!;
        if (session.IsSoftwareTokenVerified)
        {
            // FACTS-SERVER 10 [T]: switched on without SetUserMFAPreference.
            user.Mfa.Enable(MfaSettings.SoftwareToken);
            return MfaSteps.Finish(request, session);
        }

        if (email is null || !session.Choices.Contains(MfaSettings.Email))
        {
            throw new InvalidParameterException(SignInRules.SetupNotFinished);
        }

        AttributeType address = new() { Name = Factors.Email, Value = email };
        AttributeSchema.CheckChange(request.Pool, user, [address]);
        UserAttributes.Set(request.Pool, user, [address], request.Now);
        var outcome = CodeSteps.Send(request.Call, session.State, MfaSettings.Email, isSetup: true);
        session.IsUsed = true;
        return outcome;
    }
}
