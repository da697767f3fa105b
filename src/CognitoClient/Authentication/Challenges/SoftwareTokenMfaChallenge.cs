using System.Diagnostics;
using CognitoClient.Internal.Challenges;
using CognitoClient.Internal.Text;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>Expects the code that the user's authenticator app shows (<c>SOFTWARE_TOKEN_MFA</c>).</summary>
public sealed record SoftwareTokenMfaChallenge : SignInChallenge
{
    /// <summary>Initializes a new instance with a responder.</summary>
    /// <param name="responder">Sends the responses to the challenge.</param>
    public SoftwareTokenMfaChallenge(IChallengeResponder responder)
        : base(ChallengeNameType.SoftwareTokenMfa, responder)
    {
    }

    /// <summary>The user's name for the device with the authenticator app, or null if the service sent none.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? FriendlyDeviceName
    {
        get => Parameters.GetValueOrDefault("FRIENDLY_DEVICE_NAME");
        init => Parameters = Parameters.With("FRIENDLY_DEVICE_NAME", value);
    }

    /// <summary>Responds with the code.</summary>
    /// <param name="code">The six digits that the app shows.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The tokens of the user, or the next challenge.</returns>
    public Task<CognitoSignInResult> RespondAsync(string code, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfEmptyOrInvalid(code);
        return SendAsync("SOFTWARE_TOKEN_MFA_CODE", code, cancellationToken);
    }
}
