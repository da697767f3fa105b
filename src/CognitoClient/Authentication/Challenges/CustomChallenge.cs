using CognitoClient.Internal.Text;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>Expects the response to a challenge that the user pool's Lambda triggers define (<c>CUSTOM_CHALLENGE</c>).</summary>
/// <remarks>The triggers choose the <see cref="SignInChallenge.Parameters"/>.</remarks>
public sealed record CustomChallenge : SignInChallenge
{
    /// <summary>Initializes a new instance with a responder.</summary>
    /// <param name="responder">Sends the responses to the challenge.</param>
    public CustomChallenge(IChallengeResponder responder)
        : base(ChallengeNameType.CustomChallenge, responder)
    {
    }

    /// <summary>Responds to the challenge. The user pool's <c>VerifyAuthChallengeResponse</c> trigger verifies the response.</summary>
    /// <param name="response">The response.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The tokens of the user, or the next challenge.</returns>
    public Task<CognitoSignInResult> RespondAsync(string response, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfInvalid(response);
        return SendAsync("ANSWER", response, cancellationToken);
    }
}
