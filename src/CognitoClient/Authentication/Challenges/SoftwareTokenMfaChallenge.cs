using System.Diagnostics;
using CognitoClient.Internal.SignIn;

namespace CognitoClient.Authentication;

/// <summary>The user's authenticator app shows the code that is asked for (<c>SOFTWARE_TOKEN_MFA</c>).</summary>
public sealed record SoftwareTokenMfaChallenge : SignInChallenge
{
    internal SoftwareTokenMfaChallenge(SignInFlow flow, ChallengeState state)
        : base(flow, state)
    {
    }

    /// <summary>What the user called the authenticator app's device; null when the service does not say.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? FriendlyDeviceName => Parameters.GetValueOrDefault("FRIENDLY_DEVICE_NAME");

    /// <summary>Answers with the code.</summary>
    /// <param name="code">The six digits that the app shows.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<SignInResult> AnswerAsync(string code, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        return SendAsync("SOFTWARE_TOKEN_MFA_CODE", code, cancellationToken);
    }
}
