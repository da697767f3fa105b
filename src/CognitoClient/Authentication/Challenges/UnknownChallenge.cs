using CognitoClient.Internal.SignIn;

namespace CognitoClient.Authentication;

/// <summary>
/// A challenge that this version does not know by <see cref="SignInChallenge.Name"/>. Its documentation says what
/// <see cref="SignInChallenge.Parameters"/> hold and what <see cref="SignInChallenge.RespondAsync"/> must carry.
/// </summary>
public sealed record UnknownChallenge : SignInChallenge
{
    internal UnknownChallenge(SignInFlow flow, ChallengeState state)
        : base(flow, state)
    {
    }
}
