using CognitoClient.Internal.SignIn;

namespace CognitoClient.Authentication;

/// <summary>
/// The user pool's own challenge, which its Lambda triggers define (<c>CUSTOM_CHALLENGE</c>). What they ask stands in
/// <see cref="SignInChallenge.Parameters"/>.
/// </summary>
public sealed record CustomChallenge : SignInChallenge
{
    internal CustomChallenge(SignInFlow flow, ChallengeState state)
        : base(flow, state)
    {
    }

    /// <summary>Answers; the user pool's <c>VerifyAuthChallengeResponse</c> trigger decides.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<SignInResult> AnswerAsync(string answer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return SendAsync("ANSWER", answer, cancellationToken);
    }
}
