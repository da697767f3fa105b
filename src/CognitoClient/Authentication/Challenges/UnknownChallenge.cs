using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>
/// A challenge whose <see cref="SignInChallenge.Name"/> this version does not know. See the service's documentation for its
/// <see cref="SignInChallenge.Parameters"/> and the responses that <see cref="SignInChallenge.RespondAsync"/> must send.
/// </summary>
public sealed record UnknownChallenge : SignInChallenge
{
    /// <summary>Initializes a new instance with the challenge's name and the responder that sends its replies.</summary>
    /// <param name="name">The service's name for the challenge.</param>
    /// <param name="responder">Sends the replies.</param>
    public UnknownChallenge(ChallengeNameType name, IChallengeResponder responder)
        : base(name, responder)
    {
    }
}
