using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>
/// A challenge that the user pool's Lambda triggers define (<c>CUSTOM_CHALLENGE</c>). The triggers choose its
/// <see cref="SignInChallenge.Parameters"/>.
/// </summary>
public sealed record CustomChallenge : SignInChallenge
{
    /// <summary>Initializes a new instance with the responder that sends its replies.</summary>
    /// <param name="responder">Sends the replies.</param>
    public CustomChallenge(IChallengeResponder responder)
        : base(ChallengeNameType.CustomChallenge, responder)
    {
    }

    /// <summary>Answers the challenge. The user pool's <c>VerifyAuthChallengeResponse</c> trigger decides.</summary>
    /// <param name="answer">The reply to the challenge.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<SignInResult> AnswerAsync(string answer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return SendAsync("ANSWER", answer, cancellationToken);
    }
}
