using CognitoClient.Internal.Text;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>Expects the password as first factor (<c>PASSWORD</c>).</summary>
public sealed record PasswordChallenge : SignInChallenge
{
    /// <summary>Initializes a new instance with a responder.</summary>
    /// <param name="responder">Sends the responses to the challenge.</param>
    public PasswordChallenge(IChallengeResponder responder)
        : base(ChallengeNameType.Password, responder)
    {
    }

    /// <summary>Responds with the password, which is sent over TLS.</summary>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The tokens of the user, or the next challenge.</returns>
    public Task<CognitoSignInResult> RespondAsync(string password, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfEmptyOrInvalid(password);
        return SendAsync("PASSWORD", password, cancellationToken);
    }
}
