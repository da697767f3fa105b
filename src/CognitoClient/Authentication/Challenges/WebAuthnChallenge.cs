using System.Diagnostics;
using CognitoClient.Internal.Challenges;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>Expects a passkey (<c>WEB_AUTHN</c>).</summary>
public sealed record WebAuthnChallenge : SignInChallenge
{
    /// <summary>Initializes a new instance with the responder that sends its replies.</summary>
    /// <param name="responder">Sends the replies.</param>
    public WebAuthnChallenge(IChallengeResponder responder)
        : base(ChallengeNameType.WebAuthn, responder)
    {
    }

    /// <summary>
    /// The options for the browser, as JSON (<c>PublicKeyCredentialRequestOptionsJSON</c>): pass them to
    /// <c>PublicKeyCredential.parseRequestOptionsFromJSON</c>, then to <c>navigator.credentials.get</c>.
    /// </summary>
    /// <exception cref="SignInProtocolException">The service sent no options.</exception>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string CredentialRequestOptions => Parameters.GetRequired(Name, "CREDENTIAL_REQUEST_OPTIONS");

    /// <summary>Answers with the credential that the passkey returned.</summary>
    /// <param name="credential">The <c>toJSON()</c> of the credential, as a JSON string (<c>AuthenticationResponseJSON</c>).</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<SignInResult> AnswerAsync(string credential, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(credential);
        return SendAsync("CREDENTIAL", credential, cancellationToken);
    }
}
