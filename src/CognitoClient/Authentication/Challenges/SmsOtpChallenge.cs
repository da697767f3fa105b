using CognitoClient.Internal.Challenges;
using CognitoClient.Internal.Text;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>Expects the code that was sent by SMS as first factor (<c>SMS_OTP</c>).</summary>
public sealed record SmsOtpChallenge : SignInChallenge
{
    /// <summary>Initializes a new instance with a responder.</summary>
    /// <param name="responder">Sends the responses to the challenge.</param>
    public SmsOtpChallenge(IChallengeResponder responder)
        : base(ChallengeNameType.SmsOtp, responder)
    {
    }

    /// <summary>The delivery of the code, with a partly hidden destination, such as <c>+*******1234</c>.</summary>
    public CodeDeliveryDetailsType Delivery
    {
        get => Parameters.GetCodeDelivery();
        init => Parameters = Parameters.WithCodeDelivery(value);
    }

    /// <summary>Responds with the code.</summary>
    /// <param name="code">The code that the user received.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The tokens of the user, or the next challenge.</returns>
    public Task<CognitoSignInResult> RespondAsync(string code, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfEmptyOrInvalid(code);
        return SendAsync("SMS_OTP_CODE", code, cancellationToken);
    }
}
