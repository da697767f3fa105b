using CognitoClient.Internal.Challenges;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>Expects the code that was sent by SMS as second factor (<c>SMS_MFA</c>).</summary>
public sealed record SmsMfaChallenge : SignInChallenge
{
    /// <summary>Initializes a new instance with the responder that sends its replies.</summary>
    /// <param name="responder">Sends the replies.</param>
    public SmsMfaChallenge(IChallengeResponder responder)
        : base(ChallengeNameType.SmsMfa, responder)
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
        return SendAsync("SMS_MFA_CODE", code, cancellationToken);
    }
}
