using CognitoClient.Internal.Text;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>Expects the proof of the password as first factor (<c>PASSWORD_SRP</c>).</summary>
public sealed record PasswordSrpChallenge : SignInChallenge
{
    /// <summary>Initializes a new instance with a responder.</summary>
    /// <param name="responder">Sends the responses to the challenge.</param>
    public PasswordSrpChallenge(IChallengeResponder responder)
        : base(ChallengeNameType.PasswordSrp, responder)
    {
    }

    /// <summary>Proves the password without sending it, and responds to the <c>PASSWORD_VERIFIER</c> challenge that follows.</summary>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The tokens of the user, or the next challenge.</returns>
    public Task<CognitoSignInResult> RespondAsync(string password, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfEmptyOrInvalid(password);
        return Responder.ProvePasswordAsync(this, password, cancellationToken);
    }
}
