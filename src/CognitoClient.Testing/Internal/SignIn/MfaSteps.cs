using System.Text.Json;
using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.SignIn;

/// <summary>The second factor.</summary>
internal static class MfaSteps
{
    /// <summary>Returns the challenge for the second factor, or null if none is needed.</summary>
    // FACTS-SERVER 10 [A]: the order of decisions after a right password.
    public static Challenged? Next(ServiceCall call, SignInState state)
    {
        var (pool, user) = (state.Client.Pool, state.User!);
        if (pool.Mfa.MfaConfiguration == UserPoolMfaType.On)
        {
            return Required(call, state);
        }

        if (pool.Mfa.MfaConfiguration != UserPoolMfaType.Optional)
        {
            return null;
        }

        var usable = user.Mfa.Enabled.Where(factor => IsUsable(pool, user, factor)).ToList();
        return usable switch
        {
            [] => null,
            [var only] => Challenge(call, state, only),
            _ when user.Mfa.Preferred is { } preferred && usable.Contains(preferred) => Challenge(call, state, preferred),
            _ => Select(call, state, usable),
        };
    }

    /// <summary>Answers SELECT_MFA_TYPE.</summary>
    public static SignInOutcome RespondToSelection(SignInRequest request)
    {
        var answer = request.Require("ANSWER");
        var session = Sessions.Get(request, ChallengeNameType.SelectMfaType);
        Subjects.Check(request, session.State);
        // FACTS-SERVER 10 [A]: the API reference has this name for e-mail, too.
        var factor = answer == "EMAIL_MFA" ? MfaSettings.Email : answer;
        if (!session.Choices.Contains(factor))
        {
            throw new InvalidParameterException(SignInRules.UnavailableFactor);
        }

        var outcome = Challenge(request.Call, session.State, factor);
        session.IsUsed = true;
        return outcome;
    }

    /// <summary>Checks the code of an authenticator app.</summary>
    public static SignInOutcome VerifySoftwareToken(SignInRequest request)
    {
        var code = request.Require("SOFTWARE_TOKEN_MFA_CODE");
        var session = Sessions.Get(request, ChallengeNameType.SoftwareTokenMfa);
        Subjects.Check(request, session.State);
        var user = session.State.User!;
        user.FailedCodes.ThrowIfLocked(request.Now);
        switch (user.Mfa.Token?.Use(code, request.Now) ?? SoftwareTokenResult.Wrong)
        {
            case SoftwareTokenResult.Wrong:
                user.FailedCodes.Add(request.Now);
                // FACTS-SERVER 10 [W].
                throw new CodeMismatchException("Invalid code received for user");
            case SoftwareTokenResult.Used:
                // FACTS-SERVER 10 [T].
                throw new ExpiredCodeException("Your software token has already been used once.");
        }

        user.FailedCodes.Reset();
        return Finish(request, session);
    }

    /// <summary>Continues after the second factor, which uses up the session.</summary>
    public static SignInOutcome Finish(SignInRequest request, SignInSession session)
    {
        var outcome = NextSteps.Continue(
            request.Call,
            session.State with { IsMfaDone = true, DeviceKey = DeviceSteps.Key(request, session.State) });
        session.IsUsed = true;
        return outcome;
    }

    private static Challenged Required(ServiceCall call, SignInState state)
    {
        var (pool, user) = (state.Client.Pool, state.User!);
        if (user.Mfa.Preferred is { } preferred && IsUsable(pool, user, preferred))
        {
            return Challenge(call, state, preferred);
        }

        var messages = MessageFactors(pool, user);
        if (user.Mfa.Token is not null)
        {
            return messages.Count == 0
                ? Challenge(call, state, MfaSettings.SoftwareToken)
                : Select(call, state, InOrder([MfaSettings.SoftwareToken, .. messages]));
        }

        return messages switch
        {
            [] => MfaSetupSteps.Challenge(call, state),
            [var only] => Challenge(call, state, only),
            _ => Select(call, state, InOrder(messages)),
        };
    }

    /// <summary>Returns the factors by message that the user can use: the attribute is needed, but not its verification.</summary>
    private static List<string> MessageFactors(UserPool pool, User user)
    {
        var withAddress = Factors.Second(pool)
            .Where(factor => factor != MfaSettings.SoftwareToken && IsUsable(pool, user, factor)).ToList();
        if (!SignInRules.RecoveryChannelIsNoFactor || Factors.OfRecovery(pool) is not { } recovery || !withAddress.Contains(recovery))
        {
            return withAddress;
        }

        var hasBoth = user.Attributes.ContainsKey(Factors.Email) && user.Attributes.ContainsKey(Factors.Phone);
        return (hasBoth, withAddress.Count) switch
        {
            (false, _) => throw SignInRules.NoFactor(recovery),
            (true, 1) => withAddress,
            _ => [.. withAddress.Where(factor => factor != recovery)],
        };
    }

    private static bool IsUsable(UserPool pool, User user, string factor) => factor == MfaSettings.SoftwareToken
        // FACTS-SERVER 10 [A]: also if the user pool no longer has TOTP.
        ? user.Mfa.Token is not null
        : Factors.Second(pool).Contains(factor) && user.Attributes.ContainsKey(Factors.AttributeOf(factor));

    private static Challenged Challenge(ServiceCall call, SignInState state, string factor) => factor == MfaSettings.SoftwareToken
        ? AskSoftwareToken(call, state)
        : CodeSteps.Send(call, state, factor);

    private static Challenged AskSoftwareToken(ServiceCall call, SignInState state)
    {
        var session = Sessions.Open(call, state, ChallengeNameType.SoftwareTokenMfa);
        var parameters = new Dictionary<string, string> { ["USER_ID_FOR_SRP"] = state.Username };
        if (state.User!.Mfa.Token!.FriendlyName is { } name)
        {
            parameters["FRIENDLY_DEVICE_NAME"] = name;
        }

        return new Challenged(session.Challenge, parameters) { Session = session.Token };
    }

    private static Challenged Select(ServiceCall call, SignInState state, IReadOnlyList<string> factors)
    {
        var session = Sessions.Add(call, new SignInSession(
            Sessions.NewToken(call), state, ChallengeNameType.SelectMfaType, Sessions.Expiry(call, state.Client)) { Choices = factors });
        var parameters = new Dictionary<string, string>
        {
            ["MFAS_CAN_CHOOSE"] = JsonSerializer.Serialize(factors),
            ["USER_ID_FOR_SRP"] = state.Username,
        };
        return new Challenged(session.Challenge, parameters) { Session = session.Token };
    }

    private static string[] InOrder(IReadOnlyCollection<string> factors) =>
        [.. new[] { MfaSettings.Sms, MfaSettings.SoftwareToken, MfaSettings.Email }.Where(factors.Contains)];
}
