using CognitoClient.Internal.Text;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>Expects the proof of the password, the second step of SRP (<c>PASSWORD_VERIFIER</c>).</summary>
/// <remarks>
/// Calls that have the password respond to this challenge themselves. <see cref="CognitoSignIn.StartSrpAsync"/> returns it when it is
/// called without a password.
/// </remarks>
public sealed record PasswordVerifierChallenge : SignInChallenge
{
    /// <summary>Initializes a new instance with a responder.</summary>
    /// <param name="responder">Sends the responses to the challenge.</param>
    public PasswordVerifierChallenge(IChallengeResponder responder)
        : base(ChallengeNameType.PasswordVerifier, responder)
    {
    }

    /// <summary>Proves the password without sending it.</summary>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The tokens of the user, or the next challenge.</returns>
    /// <exception cref="InvalidOperationException">
    /// The SRP exchange was started elsewhere, with your own SRP_A. Call
    /// <see cref="SignInChallenge.RespondAsync"/> instead.
    /// </exception>
    /// <exception cref="SignInProtocolException">The service's SRP values are missing or invalid.</exception>
    public Task<CognitoSignInResult> RespondAsync(string password, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfEmptyOrInvalid(password);
        return Responder.ProvePasswordAsync(this, password, cancellationToken);
    }
}
