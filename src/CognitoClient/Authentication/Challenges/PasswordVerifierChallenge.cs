using CognitoClient.Internal.Challenges;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>
/// Expects the proof of the password, the second half of SRP (<c>PASSWORD_VERIFIER</c>). Calls that have the password answer it themselves;
/// <see cref="CognitoSignIn.StartSrpAsync"/> returns it when called without a password.
/// </summary>
public sealed record PasswordVerifierChallenge : SignInChallenge
{
    /// <summary>Initializes a new instance with the responder that sends its replies.</summary>
    /// <param name="responder">Sends the replies.</param>
    public PasswordVerifierChallenge(IChallengeResponder responder)
        : base(ChallengeNameType.PasswordVerifier, responder)
    {
    }

    /// <summary>Proves the password without sending it.</summary>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="InvalidOperationException">
    /// The exchange was started elsewhere, with a named SRP_A. Answer with <see cref="AnswerWithProofAsync"/> instead.
    /// </exception>
    /// <exception cref="SignInProtocolException">The service's values are missing, or SRP forbids them.</exception>
    public Task<SignInResult> AnswerAsync(string password, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(password);
        return Responder.ProvePasswordAsync(this, password, cancellationToken);
    }

    /// <summary>Answers with a proof that was calculated elsewhere, for example in a browser.</summary>
    /// <param name="signature">The proof, in base64 (<c>PASSWORD_CLAIM_SIGNATURE</c>).</param>
    /// <param name="timestamp">The time that was signed (<c>TIMESTAMP</c>).</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<SignInResult> AnswerWithProofAsync(string signature, string timestamp, CancellationToken cancellationToken = default) =>
        RespondAsync(ProofResponses.Create(Name, Parameters, signature, timestamp), cancellationToken);
}
