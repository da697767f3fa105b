using CognitoClient.Internal.Challenges;
using CognitoClient.Internal.Shapes;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>Expects a user without a second factor to set one up, because the user pool requires it (<c>MFA_SETUP</c>).</summary>
public sealed record MfaSetupChallenge : SignInChallenge
{
    /// <summary>Initializes a new instance with the responder that sends its replies.</summary>
    /// <param name="responder">Sends the replies.</param>
    public MfaSetupChallenge(IChallengeResponder responder)
        : base(ChallengeNameType.MfaSetup, responder)
    {
    }

    /// <summary>The factors that the user can set up, such as <see cref="ChallengeNameType.SoftwareTokenMfa"/>.</summary>
    public IReadOnlyList<ChallengeNameType> Choices => Parameters.GetChoices("MFAS_CAN_SETUP");

    /// <summary>
    /// Starts the set-up of an authenticator app (<c>AssociateSoftwareToken</c>). The result has the secret for the app and expects its
    /// first code.
    /// </summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SignInProtocolException">The service returned no secret.</exception>
    public Task<SoftwareTokenSetup> StartSoftwareTokenAsync(CancellationToken cancellationToken = default) =>
        Responder.StartSoftwareTokenAsync(this, cancellationToken);

    /// <summary>Answers with an email address to send codes to. The next result is the challenge for the first code.</summary>
    /// <param name="email">The email address.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<SignInResult> AnswerWithEmailAsync(string email, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(email);
        return SendAsync("EMAIL", email, cancellationToken);
    }

    private protected override void Print(ref MemberPrinter printer)
    {
        base.Print(ref printer);
        printer.Print(nameof(Choices), Choices);
    }
}
