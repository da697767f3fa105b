using CognitoClient.Internal.Challenges;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>Expects the code that was sent by SMS as first factor (<c>SMS_OTP</c>).</summary>
public sealed record SmsOtpChallenge : SignInChallenge
{
    /// <summary>Initializes a new instance with the responder that sends its replies.</summary>
    /// <param name="responder">Sends the replies.</param>
    public SmsOtpChallenge(IChallengeResponder responder)
        : base(ChallengeNameType.SmsOtp, responder)
    {
    }

    /// <summary>The partly hidden destination of the code, such as <c>+*******1234</c>.</summary>
    public CodeDeliveryDetailsType Delivery => Parameters.GetCodeDelivery();

    /// <summary>Answers with the code.</summary>
    /// <param name="code">The code that the user received.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<SignInResult> AnswerAsync(string code, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        return SendAsync("SMS_OTP_CODE", code, cancellationToken);
    }
}
