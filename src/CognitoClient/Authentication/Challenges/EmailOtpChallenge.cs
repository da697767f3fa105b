using CognitoClient.Internal.Challenges;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>Expects the code that was sent by email, as first or second factor (<c>EMAIL_OTP</c>).</summary>
public sealed record EmailOtpChallenge : SignInChallenge
{
    /// <summary>Initializes a new instance with the responder that sends its replies.</summary>
    /// <param name="responder">Sends the replies.</param>
    public EmailOtpChallenge(IChallengeResponder responder)
        : base(ChallengeNameType.EmailOtp, responder)
    {
    }

    /// <summary>The partly hidden destination of the code, such as <c>a***@e***</c>.</summary>
    public CodeDeliveryDetailsType Delivery => Parameters.GetCodeDelivery();

    /// <summary>Answers with the code.</summary>
    /// <param name="code">The code that the user received.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<SignInResult> AnswerAsync(string code, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        return SendAsync("EMAIL_OTP_CODE", code, cancellationToken);
    }
}
