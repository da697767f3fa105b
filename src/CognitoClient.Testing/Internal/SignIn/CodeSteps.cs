using System.Security.Cryptography;
using System.Text;
using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Messages;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing.Internal.SignIn;

/// <summary>Codes that are sent, as the first or the second factor.</summary>
internal static class CodeSteps
{
    /// <summary>Sends a code.</summary>
    /// <param name="call">The call.</param>
    /// <param name="state">The sign-in.</param>
    /// <param name="factor"><c>SMS_MFA</c>, <c>SMS_OTP</c> or <c>EMAIL_OTP</c>.</param>
    /// <param name="isSetup">True if the code sets up the factor.</param>
    public static Challenged Send(ServiceCall call, SignInState state, string factor, bool isSetup = false)
    {
        var user = state.User!;
        var attribute = Factors.AttributeOf(factor);
        var length = state.IsFirstFactorDone ? SignInRules.MfaCodeLength : SignInRules.FirstFactorCodeLength;
        var code = call.Ids.Code(length);
        var destination = Destination.Of(attribute, user.Attributes[attribute]);
        var details = Messenger.Send(call, state.Client.Pool, state.Client, user, MessageKind.Authentication, destination, code);
        return Challenge(call, state, factor, details, code, isSetup);
    }

    /// <summary>Simulates the sending of a code to a user who does not exist.</summary>
    public static Challenged Simulate(ServiceCall call, SignInState state, string factor, string name)
    {
        var attribute = Factors.AttributeOf(factor);
        var details = new SimulatedUser(state.Client.Pool, name).Deliver([attribute]);
        return Challenge(call, state, factor, details, code: null, isSetup: false);
    }

    /// <summary>Checks a code.</summary>
    public static SignInOutcome Verify(SignInRequest request, string parameter, params ReadOnlySpan<ChallengeNameType> challenges)
    {
        var code = request.Require(parameter);
        var session = Sessions.Get(request, challenges);
        Subjects.Check(request, session.State);
        var user = session.State.User ?? throw Mismatch();
        // FACTS-SERVER 9 [R]: wrong codes of a first factor do not lock.
        var attempts = session.State.IsFirstFactorDone ? user.FailedCodes : null;
        attempts?.ThrowIfLocked(request.Now);
        if (!IsRight(session, code))
        {
            attempts?.Add(request.Now);
            throw Mismatch();
        }

        attempts?.Reset();
        Accept(request, session, user);
        var outcome = NextSteps.Continue(
            request.Call,
            session.State with
            {
                IsFirstFactorDone = true,
                IsMfaDone = true,
                DeviceKey = DeviceSteps.Key(request, session.State),
            });
        session.IsUsed = true;
        return outcome;
    }

    // FACTS-SERVER 9, 10 [A]: a right code verifies the address and, as the first factor, confirms the user.
    private static void Accept(SignInRequest request, SignInSession session, User user)
    {
        VerifiedContact.Set(request.Call, request.Pool, user, session.CodeAttribute!);
        if (!session.State.IsFirstFactorDone && user.Status == UserStatusType.Unconfirmed)
        {
            user.Status = UserStatusType.Confirmed;
        }

        if (session.IsSetup)
        {
            user.Mfa.Enable(session.Challenge.Value);
        }
    }

    private static Challenged Challenge(
        ServiceCall call, SignInState state, string factor, CodeDeliveryDetailsType details, string? code, bool isSetup)
    {
        var session = Sessions.Add(call, new SignInSession(
            Sessions.NewToken(call), state, factor, Sessions.Expiry(call, state.Client))
        {
            Code = code,
            CodeAttribute = details.AttributeName,
            IsSetup = isSetup,
        });
        var parameters = new Dictionary<string, string>
        {
            ["CODE_DELIVERY_DELIVERY_MEDIUM"] = details.DeliveryMedium!.Value.Value,
            ["CODE_DELIVERY_DESTINATION"] = details.Destination!,
        };
        if (state.IsFirstFactorDone)
        {
            parameters["USER_ID_FOR_SRP"] = state.Username;
        }

        return new Challenged(factor, parameters) { Session = session.Token };
    }

    private static bool IsRight(SignInSession session, string code) => session.Code is { } sent
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent), Encoding.UTF8.GetBytes(code));

    // FACTS-SERVER 9 [R].
    private static CodeMismatchException Mismatch() => new("Invalid code or auth state for the user.");
}
