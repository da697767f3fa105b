using CognitoClient.Model;
using CognitoClient.Testing.Internal.Clients;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Tokens;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing.Internal.SignIn;

/// <summary>Runs the steps of sign-ins: the start and the responses.</summary>
internal static class SignInSteps
{
    /// <summary>Starts a sign-in.</summary>
    public static async ValueTask<SignInOutcome> StartAsync(SignInRequest request, AuthFlowType flow)
    {
        lock (request.Pool.Gate)
        {
            AuthFlows.ThrowIfDisabled(request.Client, flow);
        }

        return flow.Value is "REFRESH_TOKEN" or "REFRESH_TOKEN_AUTH"
            ? Refresh(request)
            : await RunAsync(request, () => Start(request, flow)).ConfigureAwait(false);
    }

    /// <summary>Responds to a challenge.</summary>
    public static ValueTask<SignInOutcome> RespondAsync(SignInRequest request, ChallengeNameType challenge) =>
        RunAsync(request, () => Respond(request, challenge));

    /// <summary>Runs a step while the user pool is locked, and expensive work and tokens outside.</summary>
    private static async ValueTask<SignInOutcome> RunAsync(SignInRequest request, Func<SignInOutcome> step)
    {
        var outcome = Run(request.Pool, step);
        while (outcome is Deferred deferred)
        {
            outcome = Run(request.Pool, deferred.Work());
        }

        return outcome is Granted granted ? await IssueAsync(request, granted).ConfigureAwait(false) : outcome;
    }

    private static SignInOutcome Run(UserPool pool, Func<SignInOutcome> step)
    {
        lock (pool.Gate)
        {
            return step();
        }
    }

    private static SignInOutcome Start(SignInRequest request, AuthFlowType flow)
    {
        request.CheckSecretHash();
        if (flow == AuthFlowType.UserAuth)
        {
            return ChoiceSteps.Start(request);
        }

        var user = Subjects.Find(request);
        if (flow == AuthFlowType.CustomAuth)
        {
            // FACTS-SERVER 9 [W].
            throw new InvalidParameterException("Custom auth lambda trigger is not configured for the user pool.");
        }

        var state = new SignInState(request.Client, user, user?.Username ?? new SimulatedUser(request.Pool, request.Username).Sub)
        {
            IsAdmin = request.IsAdmin,
            DeviceKey = request.Find("DEVICE_KEY"),
        };
        if (flow == AuthFlowType.UserSrpAuth)
        {
            // The state is checked with the proof, before the proof itself.
            return SrpSteps.Start(request, state);
        }

        UserStates.CheckPassword(request, user ?? throw UserStates.Incorrect(), request.Require("PASSWORD"));
        return NextSteps.AfterPassword(request.Call, state);
    }

    private static SignInOutcome Respond(SignInRequest request, ChallengeNameType challenge)
    {
        request.CheckSecretHash();
        return challenge.Value switch
        {
            "PASSWORD_VERIFIER" => SrpSteps.Verify(request),
            "NEW_PASSWORD_REQUIRED" => NewPasswordSteps.Respond(request),
            "SMS_MFA" => CodeSteps.Verify(request, "SMS_MFA_CODE", challenge),
            "SMS_OTP" => CodeSteps.Verify(request, "SMS_OTP_CODE", challenge),
            "EMAIL_OTP" => CodeSteps.Verify(request, "EMAIL_OTP_CODE", challenge),
            "SOFTWARE_TOKEN_MFA" => MfaSteps.VerifySoftwareToken(request),
            "SELECT_MFA_TYPE" => MfaSteps.RespondToSelection(request),
            "MFA_SETUP" => MfaSetupSteps.Respond(request),
            "SELECT_CHALLENGE" or "PASSWORD" or "PASSWORD_SRP" => ChoiceSteps.Respond(request, challenge),
            "DEVICE_SRP_AUTH" => DeviceSteps.Start(request),
            "DEVICE_PASSWORD_VERIFIER" => DeviceSteps.Verify(request),
            _ => throw SignInSessions.Invalid(),
        };
    }

    private static Issued Refresh(SignInRequest request)
    {
        var token = request.Require("REFRESH_TOKEN");
        lock (request.Pool.Gate)
        {
            if (request.Client.RotatesTokens)
            {
                throw SignInRules.RefreshRefused();
            }

            if (request.Pool.Tokens.TryGet(token, out var known) && known.Session.Client == request.Client)
            {
                SecretHash.ThrowIfWrongOnRefresh(request.Client, known.Session.User, request.Find("SECRET_HASH"));
            }
        }

        return new Issued(TokenRefresh.Refresh(request.Call, request.Client, token, request.Find("DEVICE_KEY")));
    }

    /// <summary>Issues the tokens of a sign-in. The functions of the user that see or change tokens belong here.</summary>
    private static ValueTask<SignInOutcome> IssueAsync(SignInRequest request, Granted granted)
    {
        var result = TokenIssuer.Issue(request.Call, granted.Client, granted.User, granted.DeviceKey);
        return new(new Issued(result with { NewDeviceMetadata = granted.NewDevice }));
    }
}
