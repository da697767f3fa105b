using System.Diagnostics;
using CognitoClient.Model;

namespace CognitoClient.Internal.SignIn;

/// <summary>The common content of the responses of the four sign-in operations.</summary>
internal sealed record AuthResponse(
    string Operation,
    ChallengeNameType? ChallengeName,
    [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] string? Session,
    [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] IReadOnlyDictionary<string, string> Parameters,
    IReadOnlyList<ChallengeNameType> AvailableChallenges,
    AuthenticationResultType? Result)
{
    public static AuthResponse From(InitiateAuthResponse response) => new(
        "InitiateAuth",
        response.ChallengeName,
        response.Session,
        response.ChallengeParameters,
        response.AvailableChallenges,
        response.AuthenticationResult);

    public static AuthResponse From(AdminInitiateAuthResponse response) => new(
        "AdminInitiateAuth",
        response.ChallengeName,
        response.Session,
        response.ChallengeParameters,
        response.AvailableChallenges,
        response.AuthenticationResult);

    public static AuthResponse From(RespondToAuthChallengeResponse response) => new(
        "RespondToAuthChallenge",
        response.ChallengeName,
        response.Session,
        response.ChallengeParameters,
        response.AvailableChallenges,
        response.AuthenticationResult);

    public static AuthResponse From(AdminRespondToAuthChallengeResponse response) => new(
        "AdminRespondToAuthChallenge",
        response.ChallengeName,
        response.Session,
        response.ChallengeParameters,
        response.AvailableChallenges,
        response.AuthenticationResult);

    public override string ToString() => nameof(AuthResponse);
}
