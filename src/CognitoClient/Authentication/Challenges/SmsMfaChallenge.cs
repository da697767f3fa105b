using CognitoClient.Internal.Challenges;
using CognitoClient.Internal.Text;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>Expects the code that was sent by SMS as second factor (<c>SMS_MFA</c>).</summary>
public sealed record SmsMfaChallenge : SignInChallenge
{
    /// <summary>Initializes a new instance with a responder.</summary>
    /// <param name="responder">Sends the responses to the challenge.</param>
    public SmsMfaChallenge(IChallengeResponder responder)
        : base(ChallengeNameType.SmsMfa, responder)
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
        return SendAsync("SMS_MFA_CODE", code, cancellationToken);
    }
}
