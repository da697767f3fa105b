using System.Diagnostics;
using CognitoClient.Internal.Shapes;
using CognitoClient.Internal.Text;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>Expects the first code of an authenticator app that is being set up, the second step of <c>MFA_SETUP</c>.</summary>
/// <remarks>It can be serialized between showing the secret and receiving the code.</remarks>
public sealed record SoftwareTokenSetup : SignInChallenge
{
    /// <summary>Initializes a new instance with a responder.</summary>
    /// <param name="responder">Sends the responses to the challenge.</param>
    public SoftwareTokenSetup(IChallengeResponder responder)
        : base(ChallengeNameType.MfaSetup, responder)
    {
    }

    /// <summary>The secret for the authenticator app, in Base32. Show it once, and only to the user.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public required string SecretCode { get; init; }

    /// <summary>
    /// The default account name in the app: the name that the user typed, or null for <see cref="SignInChallenge.Username"/>.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? AccountName { get; init; }

    /// <summary>Builds the <c>otpauth://</c> URI of the QR code that authenticator apps scan. It contains the secret.</summary>
    /// <param name="issuer">The application's name, which the app shows.</param>
    /// <param name="account">
    /// The account name, which the app shows. Default: <see cref="AccountName"/>, with a hyphen for each colon.
    /// </param>
    /// <returns>The URI.</returns>
    /// <exception cref="ArgumentException">The issuer or <paramref name="account"/> contains a colon.</exception>
    public string AuthenticatorUri(string issuer, string? account = null)
    {
        ArgumentNullException.ThrowIfNull(issuer);
        return account is null
            ? TotpUri.BuildForUser(SecretCode, string.IsNullOrEmpty(AccountName) ? Username : AccountName, issuer)
            : TotpUri.Build(SecretCode, account, issuer);
    }

    /// <summary>Completes the set-up with the app's first code (<c>VerifySoftwareToken</c>), and continues the sign-in.</summary>
    /// <remarks>
    /// If the service accepts the code and then fails to continue the sign-in, for example by throttling, call this method again. The code
    /// is not verified a second time, even after the challenge has been serialized and deserialized.
    /// </remarks>
    /// <param name="code">The six digits that the app shows.</param>
    /// <param name="friendlyDeviceName">The user's name for the app's device. Default: null.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The tokens of the user, or the next challenge.</returns>
    /// <exception cref="EnableSoftwareTokenMFAException">The code is wrong. Another code can be sent.</exception>
    /// <exception cref="SignInProtocolException">The service returned another status than success.</exception>
    public Task<CognitoSignInResult> RespondAsync(
        string code, string? friendlyDeviceName = null, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfEmptyOrInvalid(code);
        return Responder.VerifySoftwareTokenAsync(this, code, friendlyDeviceName, cancellationToken);
    }

    private protected override void Print(ref MemberPrinter printer)
    {
        base.Print(ref printer);
        printer.PrintRedacted(nameof(SecretCode), SecretCode);
    }
}
