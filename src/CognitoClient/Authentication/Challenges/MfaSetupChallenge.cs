using CognitoClient.Internal.Challenges;
using CognitoClient.Internal.Shapes;
using CognitoClient.Internal.Text;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>Expects the set-up of a second factor, because the user pool requires one and the user has none (<c>MFA_SETUP</c>).</summary>
public sealed record MfaSetupChallenge : SignInChallenge
{
    /// <summary>Initializes a new instance with a responder.</summary>
    /// <param name="responder">Sends the responses to the challenge.</param>
    public MfaSetupChallenge(IChallengeResponder responder)
        : base(ChallengeNameType.MfaSetup, responder)
    {
    }

    /// <summary>The factors that the user can set up, such as <see cref="ChallengeNameType.SoftwareTokenMfa"/>.</summary>
    public IReadOnlyList<ChallengeNameType> Choices
    {
        get => Parameters.GetChoices("MFAS_CAN_SETUP");
        init => Parameters = Parameters.WithChoices("MFAS_CAN_SETUP", value);
    }

    /// <summary>Starts the set-up of an authenticator app (<c>AssociateSoftwareToken</c>).</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The next challenge: it has the secret for the app and expects the app's first code.</returns>
    /// <exception cref="SignInProtocolException">The service returned no secret.</exception>
    public Task<SoftwareTokenSetup> StartSoftwareTokenAsync(CancellationToken cancellationToken = default) =>
        Responder.StartSoftwareTokenAsync(this, cancellationToken);

    /// <summary>Responds with an email address that receives codes. The result is the challenge for the first code.</summary>
    /// <param name="email">The email address.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The tokens of the user, or the next challenge.</returns>
    public Task<CognitoSignInResult> RespondWithEmailAsync(string email, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfEmptyOrInvalid(email);
        return SendAsync("EMAIL", email, cancellationToken);
    }

    private protected override void Print(ref MemberPrinter printer)
    {
        base.Print(ref printer);
        printer.Print(nameof(Choices), Choices);
    }
}
