using CognitoClient.Internal.Challenges;
using CognitoClient.Internal.Text;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>Expects the code that was sent by email, as first or second factor (<c>EMAIL_OTP</c>).</summary>
public sealed record EmailOtpChallenge : SignInChallenge
{
    /// <summary>Initializes a new instance with a responder.</summary>
    /// <param name="responder">Sends the responses to the challenge.</param>
    public EmailOtpChallenge(IChallengeResponder responder)
        : base(ChallengeNameType.EmailOtp, responder)
    {
    }

    /// <summary>The delivery of the code, with a partly hidden destination, such as <c>a***@e***</c>.</summary>
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
        return SendAsync("EMAIL_OTP_CODE", code, cancellationToken);
    }
}
