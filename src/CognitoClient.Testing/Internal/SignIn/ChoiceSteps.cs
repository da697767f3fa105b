using CognitoClient.Model;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing.Internal.SignIn;

/// <summary>USER_AUTH: the user chooses the first factor.</summary>
internal static class ChoiceSteps
{
    public static SignInOutcome Start(SignInRequest request)
    {
        if (Subjects.Find(request) is not { } user)
        {
            return Simulate(request);
        }

        UserStates.ThrowIfDisabled(user);
        if (request.Session is not null && AutoSignIn.TryFinish(request, user) is { } signedIn)
        {
            return signedIn;
        }

        var state = NewState(request, user, user.Username);
        var available = Factors.First(request.Pool, user);
        if (!available.Any(IsCode))
        {
            // Only codes help users who cannot use their password.
            UserStates.ThrowIfNotReady(request.Client, user);
        }

        // FACTS-SERVER 9 [A]: a preference that the user cannot use is ignored.
        return request.Find("PREFERRED_CHALLENGE") is { } preferred && available.Contains(preferred)
            ? Choose(request, state, preferred)
            : Select(request, state, available);
    }

    /// <summary>Answers SELECT_CHALLENGE, or responds to it with a password at once.</summary>
    public static SignInOutcome Respond(SignInRequest request, ChallengeNameType challenge)
    {
        var answer = challenge == ChallengeNameType.SelectChallenge ? request.Require("ANSWER") : challenge.Value;
        var session = Sessions.Get(request, ChallengeNameType.SelectChallenge, challenge);
        Subjects.Check(request, session.State);
        if (!session.Choices.Contains(answer))
        {
            throw new InvalidParameterException(SignInRules.UnavailableChallenge);
        }

        var state = session.State with { DeviceKey = DeviceSteps.Key(request, session.State) };
        if (state.User is null)
        {
            return answer == "PASSWORD" ? throw UserStates.Incorrect() : SimulateChoice(request, state, answer);
        }

        var outcome = Choose(request, state, answer);
        session.IsUsed = true;
        return outcome;
    }

    private static SignInOutcome Choose(SignInRequest request, SignInState state, string factor)
    {
        switch (factor)
        {
            case "PASSWORD":
                UserStates.CheckPassword(request, state.User!, request.Require("PASSWORD"));
                return NextSteps.AfterPassword(request.Call, state);
            case "PASSWORD_SRP":
                return SrpSteps.Start(request, state);
            default:
                return WithChoices(CodeSteps.Send(request.Call, state, factor), Factors.First(request.Pool, state.User!));
        }
    }

    private static Challenged Select(SignInRequest request, SignInState state, IReadOnlyList<string> available)
    {
        var session = Sessions.Add(request.Call, new SignInSession(
            Sessions.NewToken(request.Call), state, ChallengeNameType.SelectChallenge, Sessions.Expiry(request.Call, request.Client))
        {
            Choices = available,
        });
        var challenge = new Challenged(session.Challenge, new Dictionary<string, string>()) { Session = session.Token };
        return WithChoices(challenge, available);
    }

    /// <summary>Starts a sign-in of a user who does not exist.</summary>
    // FACTS-SERVER 9 [A]: one of the factors of the user pool, at random; a preference among them counts.
    private static SignInOutcome Simulate(SignInRequest request)
    {
        var state = NewState(request, user: null, new SimulatedUser(request.Pool, request.Username).Sub);
        var factors = Factors.First(request.Pool);
        string[] possible = [.. factors.Where(factor => factor != "PASSWORD_SRP" || request.Find("SRP_A") is not null)];
        var preferred = request.Find("PREFERRED_CHALLENGE");
        var isUsable = preferred is not null && factors.Contains(preferred);
        return SimulateChoice(request, state, isUsable ? preferred! : possible[request.Call.Ids.Next(possible.Length)]);
    }

    private static SignInOutcome SimulateChoice(SignInRequest request, SignInState state, string factor)
    {
        switch (factor)
        {
            case "PASSWORD" when request.Find("PASSWORD") is not null:
                throw UserStates.Incorrect();
            case "PASSWORD":
                var session = Sessions.Add(request.Call, new SignInSession(
                    Sessions.NewToken(request.Call), state, ChallengeNameType.Password, Sessions.Expiry(request.Call, request.Client))
                {
                    Choices = ["PASSWORD"],
                });
                return new Challenged(session.Challenge, new Dictionary<string, string>()) { Session = session.Token };
            case "PASSWORD_SRP":
                return SrpSteps.Start(request, state);
            default:
                return WithChoices(CodeSteps.Simulate(request.Call, state, factor, request.Username), [factor]);
        }
    }

    private static SignInState NewState(SignInRequest request, User? user, string username) => new(request.Client, user, username)
    {
        IsAdmin = request.IsAdmin,
        IsChoice = true,
        DeviceKey = request.Find("DEVICE_KEY"),
    };

    private static Challenged WithChoices(Challenged challenge, IEnumerable<string> choices) =>
        challenge with { AvailableChallenges = [.. choices.Select(choice => new ChallengeNameType(choice))] };

    private static bool IsCode(string factor) => factor is "EMAIL_OTP" or "SMS_OTP";
}
