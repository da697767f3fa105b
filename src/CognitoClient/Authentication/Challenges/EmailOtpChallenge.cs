using CognitoClient.Internal.SignIn;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>A code was sent by email, as first or second factor (<c>EMAIL_OTP</c>).</summary>
public sealed record EmailOtpChallenge : SignInChallenge
{
    internal EmailOtpChallenge(SignInFlow flow, ChallengeState state)
        : base(flow, state)
    {
    }

    /// <summary>Where the code went, in part, such as <c>a***@e***</c>.</summary>
    public CodeDeliveryDetailsType Delivery => CodeDelivery;

    /// <summary>Answers with the code.</summary>
    /// <param name="code">The code that the user got.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<SignInResult> AnswerAsync(string code, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        return SendAsync("EMAIL_OTP_CODE", code, cancellationToken);
    }
}
