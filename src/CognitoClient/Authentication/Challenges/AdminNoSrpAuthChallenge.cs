using CognitoClient.Internal.Text;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>Expects the password from a trusted back end (<c>ADMIN_NO_SRP_AUTH</c>).</summary>
public sealed record AdminNoSrpAuthChallenge : SignInChallenge
{
    /// <summary>Initializes a new instance with a responder.</summary>
    /// <param name="responder">Sends the responses to the challenge.</param>
    public AdminNoSrpAuthChallenge(IChallengeResponder responder)
        : base(ChallengeNameType.AdminNoSrpAuth, responder)
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
