using System.Diagnostics;
using CognitoClient.Internal.Shapes;
using CognitoClient.Internal.SignIn;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>
/// An authenticator app that is being set up during a sign-in: the second half of <c>MFA_SETUP</c>. It can be saved between showing the secret
/// and getting the first code.
/// </summary>
public sealed record SoftwareTokenSetup : SignInChallenge
{
    internal SoftwareTokenSetup(SignInFlow flow, ChallengeState state)
        : base(flow, state)
    {
    }

    /// <summary>The secret for the authenticator app, in base32. Shown to the user once, and to nobody else.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string SecretCode => State.SoftwareTokenSecret!;

    /// <summary>The address for a QR code that authenticator apps scan (<c>otpauth://</c>). It holds the secret.</summary>
    /// <param name="issuer">Who the code is for, as the app shows it: the application's name.</param>
    /// <param name="account">Which account, as the app shows it. Default: the name that the user typed.</param>
    public string AuthenticatorUri(string issuer, string? account = null) => TotpUri.Build(SecretCode, account ?? State.SignInName, issuer);

    /// <summary>
    /// Shows with a first code that the app works (<c>VerifySoftwareToken</c>), and goes on with the sign-in.
    /// </summary>
    /// <param name="code">The six digits that the app shows.</param>
    /// <param name="friendlyDeviceName">What the user calls the app's device. Default: nothing.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="EnableSoftwareTokenMFAException">The code is wrong; try again.</exception>
    /// <exception cref="SignInProtocolException">The service did not accept the app without saying why.</exception>
    public async Task<SignInResult> AnswerAsync(string code, string? friendlyDeviceName = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        var request = new VerifySoftwareTokenRequest { Session = Session, UserCode = code, FriendlyDeviceName = friendlyDeviceName };
        var answer = await Flow.Client.VerifySoftwareTokenAsync(request, cancellationToken).ConfigureAwait(false);
        if (answer.Status != VerifySoftwareTokenResponseType.Success)
        {
            throw new SignInProtocolException($"VerifySoftwareToken answered with the status '{answer.Status}'.");
        }

        using var secrets = new SignInSecrets();
        var verified = State with { Session = answer.Session ?? Session, SoftwareTokenSecret = null };
        return await Flow.AnswerAsync(verified, new Dictionary<string, string>(), secrets, cancellationToken).ConfigureAwait(false);
    }

    private protected override void Print(ref MemberPrinter printer)
    {
        base.Print(ref printer);
        printer.PrintRedacted(nameof(SecretCode), SecretCode);
    }
}
