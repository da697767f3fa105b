using CognitoClient.Internal.SignIn;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>A code was sent by SMS as second factor (<c>SMS_MFA</c>).</summary>
public sealed record SmsMfaChallenge : SignInChallenge
{
    internal SmsMfaChallenge(SignInFlow flow, ChallengeState state)
        : base(flow, state)
    {
    }

    /// <summary>Where the code went, in part, such as <c>+*******1234</c>.</summary>
    public CodeDeliveryDetailsType Delivery => CodeDelivery;

    /// <summary>Answers with the code.</summary>
    /// <param name="code">The code that the user got.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<SignInResult> AnswerAsync(string code, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        return SendAsync("SMS_MFA_CODE", code, cancellationToken);
    }
}
