using CognitoClient.Internal.SignIn;

namespace CognitoClient.Authentication;

/// <summary>
/// The second half of SRP (<c>PASSWORD_VERIFIER</c>). Calls that have the password answer it inside; it comes out of
/// <see cref="CognitoSignIn.StartSrpAsync"/> without one.
/// </summary>
public sealed record PasswordVerifierChallenge : SignInChallenge
{
    internal PasswordVerifierChallenge(SignInFlow flow, ChallengeState state)
        : base(flow, state)
    {
    }

    /// <summary>Proves the password without sending it.</summary>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="InvalidOperationException">
    /// The exchange was begun elsewhere, with an SRP_A that was given by name: answer with <see cref="AnswerWithProofAsync"/>.
    /// </exception>
    /// <exception cref="SignInProtocolException">The service's values are missing, or SRP forbids them.</exception>
    public async Task<SignInResult> AnswerAsync(string password, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(password);
        using var secrets = new SignInSecrets(password);
        secrets.ResumeUser(State.SrpSecret);
        return await Flow.ProveAsync(State, secrets, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Answers with a proof that was calculated elsewhere, for instance in a browser.</summary>
    /// <param name="signature">The proof, in base64 (<c>PASSWORD_CLAIM_SIGNATURE</c>).</param>
    /// <param name="timestamp">The time that the proof names (<c>TIMESTAMP</c>).</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<SignInResult> AnswerWithProofAsync(string signature, string timestamp, CancellationToken cancellationToken = default) =>
        RespondAsync(ProofResponses.Of(State, signature, timestamp), cancellationToken);
}
