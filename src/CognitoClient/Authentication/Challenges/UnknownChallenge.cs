using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>A challenge whose <see cref="SignInChallenge.Name"/> has no record in this version.</summary>
/// <remarks>
/// The service's documentation describes its <see cref="SignInChallenge.Parameters"/> and the responses to pass to
/// <see cref="SignInChallenge.RespondAsync"/>.
/// </remarks>
public sealed record UnknownChallenge : SignInChallenge
{
    /// <summary>Initializes a new instance with the challenge's name and a responder.</summary>
    /// <param name="name">The service's name for the challenge.</param>
    /// <param name="responder">Sends the responses to the challenge.</param>
    public UnknownChallenge(ChallengeNameType name, IChallengeResponder responder)
        : base(name, responder)
    {
    }
}
