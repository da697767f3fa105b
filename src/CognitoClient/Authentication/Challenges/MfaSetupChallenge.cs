using CognitoClient.Internal.Shapes;
using CognitoClient.Internal.SignIn;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>The user pool demands a second factor, and the user has none yet (<c>MFA_SETUP</c>).</summary>
public sealed record MfaSetupChallenge : SignInChallenge
{
    internal MfaSetupChallenge(SignInFlow flow, ChallengeState state)
        : base(flow, state)
    {
    }

    /// <summary>What the user can set up, such as <see cref="ChallengeNameType.SoftwareTokenMfa"/>.</summary>
    public IReadOnlyList<ChallengeNameType> Choices => ParameterJson.Challenges(Parameters.GetValueOrDefault("MFAS_CAN_SETUP"));

    /// <summary>
    /// Begins with an authenticator app (<c>AssociateSoftwareToken</c>): the result has the secret for it, and takes the first code.
    /// </summary>
    /// <exception cref="SignInProtocolException">The service gave no secret.</exception>
    public async Task<SoftwareTokenSetup> StartSoftwareTokenAsync(CancellationToken cancellationToken = default)
    {
        var request = new AssociateSoftwareTokenRequest { Session = Session };
        var answer = await Flow.Client.AssociateSoftwareTokenAsync(request, cancellationToken).ConfigureAwait(false);
        return new SoftwareTokenSetup(Flow, State with
        {
            Session = answer.Session ?? Session,
            SoftwareTokenSecret = answer.SecretCode ?? throw new SignInProtocolException("AssociateSoftwareToken answered without a secret."),
        });
    }

    /// <summary>Answers with an email address to send codes to; the next result is the challenge for the first code.</summary>
    /// <param name="email">The address.</param>
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
