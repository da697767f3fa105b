using System.Diagnostics;
using CognitoClient.Internal.Shapes;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>
/// Expects the first code of an authenticator app that is being set up, the second half of <c>MFA_SETUP</c>. It can be saved between
/// showing the secret and receiving the code.
/// </summary>
public sealed record SoftwareTokenSetup : SignInChallenge
{
    /// <summary>Initializes a new instance with the responder that sends its replies.</summary>
    /// <param name="responder">Sends the replies.</param>
    public SoftwareTokenSetup(IChallengeResponder responder)
        : base(ChallengeNameType.MfaSetup, responder)
    {
    }

    /// <summary>The secret for the authenticator app, in base32. Show it once, and to the user only.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public required string SecretCode { get; init; }

    /// <summary>
    /// The default account name in the app: the name that the user typed. Null for <see cref="SignInChallenge.Username"/>.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? AccountName { get; init; }

    /// <summary>Builds the <c>otpauth://</c> URI of the QR code that authenticator apps scan. It holds the secret.</summary>
    /// <param name="issuer">The application's name, which the app shows.</param>
    /// <param name="account">The account name, which the app shows. Default: <see cref="AccountName"/>.</param>
    public string AuthenticatorUri(string issuer, string? account = null) =>
        TotpUri.Build(SecretCode, account ?? AccountName ?? Username, issuer);

    /// <summary>Completes the set-up with the app's first code (<c>VerifySoftwareToken</c>), and continues the sign-in.</summary>
    /// <param name="code">The six digits that the app shows.</param>
    /// <param name="friendlyDeviceName">The user's name for the app's device. Default: none.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="EnableSoftwareTokenMFAException">The code is wrong; try again.</exception>
    /// <exception cref="SignInProtocolException">The service did not accept the app and gave no reason.</exception>
    public Task<SignInResult> AnswerAsync(string code, string? friendlyDeviceName = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        return Responder.VerifySoftwareTokenAsync(this, code, friendlyDeviceName, cancellationToken);
    }

    private protected override void Print(ref MemberPrinter printer)
    {
        base.Print(ref printer);
        printer.PrintRedacted(nameof(SecretCode), SecretCode);
    }
}
