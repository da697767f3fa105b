using System.Diagnostics;
using CognitoClient.Model;

namespace CognitoClient.Internal.SignIn;

/// <summary>The common content of the responses of the four sign-in operations.</summary>
internal sealed record AuthResponse(
    ChallengeNameType? ChallengeName,
    [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] string? Session,
    [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] IReadOnlyDictionary<string, string> Parameters,
    IReadOnlyList<ChallengeNameType> AvailableChallenges,
    AuthenticationResultType? Result)
{
    public static AuthResponse From(InitiateAuthResponse response) => new(
        response.ChallengeName,
        response.Session,
        response.ChallengeParameters,
        response.AvailableChallenges,
        response.AuthenticationResult);

    public static AuthResponse From(AdminInitiateAuthResponse response) => new(
        response.ChallengeName,
        response.Session,
        response.ChallengeParameters,
        response.AvailableChallenges,
        response.AuthenticationResult);

    public static AuthResponse From(RespondToAuthChallengeResponse response) => new(
        response.ChallengeName,
        response.Session,
        response.ChallengeParameters,
        response.AvailableChallenges,
        response.AuthenticationResult);

    public static AuthResponse From(AdminRespondToAuthChallengeResponse response) => new(
        response.ChallengeName,
        response.Session,
        response.ChallengeParameters,
        response.AvailableChallenges,
        response.AuthenticationResult);

    public override string ToString() => nameof(AuthResponse);
}
