using System.Diagnostics;
using CognitoClient.Model;

namespace CognitoClient.Internal.SignIn;

/// <summary>What the four operations of a sign-in answer alike.</summary>
internal sealed record AuthAnswer(
    ChallengeNameType? ChallengeName,
    [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] string? Session,
    [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] IReadOnlyDictionary<string, string> Parameters,
    IReadOnlyList<ChallengeNameType> AvailableChallenges,
    AuthenticationResultType? Result)
{
    public static AuthAnswer Of(InitiateAuthResponse answer) => new(
        answer.ChallengeName, answer.Session, answer.ChallengeParameters, answer.AvailableChallenges, answer.AuthenticationResult);

    public static AuthAnswer Of(AdminInitiateAuthResponse answer) => new(
        answer.ChallengeName, answer.Session, answer.ChallengeParameters, answer.AvailableChallenges, answer.AuthenticationResult);

    public static AuthAnswer Of(RespondToAuthChallengeResponse answer) => new(
        answer.ChallengeName, answer.Session, answer.ChallengeParameters, answer.AvailableChallenges, answer.AuthenticationResult);

    public static AuthAnswer Of(AdminRespondToAuthChallengeResponse answer) => new(
        answer.ChallengeName, answer.Session, answer.ChallengeParameters, answer.AvailableChallenges, answer.AuthenticationResult);

    public override string ToString() => nameof(AuthAnswer);
}
