using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>Expects the password as first factor (<c>PASSWORD</c>).</summary>
public sealed record PasswordChallenge : SignInChallenge
{
    /// <summary>Initializes a new instance with the responder that sends its replies.</summary>
    /// <param name="responder">Sends the replies.</param>
    public PasswordChallenge(IChallengeResponder responder)
        : base(ChallengeNameType.Password, responder)
    {
    }

    /// <summary>Answers with the password, which is sent as it is, over TLS.</summary>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<SignInResult> AnswerAsync(string password, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(password);
        return SendAsync("PASSWORD", password, cancellationToken);
    }
}
