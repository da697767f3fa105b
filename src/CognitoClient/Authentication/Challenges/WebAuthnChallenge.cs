using System.Diagnostics;
using CognitoClient.Internal.Challenges;
using CognitoClient.Internal.Text;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>Expects a passkey (<c>WEB_AUTHN</c>).</summary>
public sealed record WebAuthnChallenge : SignInChallenge
{
    /// <summary>Initializes a new instance with a responder.</summary>
    /// <param name="responder">Sends the responses to the challenge.</param>
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
    public string CredentialRequestOptions
    {
        get => Parameters.GetRequired(Name, "CREDENTIAL_REQUEST_OPTIONS");
        init => Parameters = Parameters.With("CREDENTIAL_REQUEST_OPTIONS", value);
    }

    /// <summary>Responds with the credential that the browser returned.</summary>
    /// <param name="credential">The <c>toJSON()</c> of the credential, as a JSON string (<c>AuthenticationResponseJSON</c>).</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The tokens of the user, or the next challenge.</returns>
    public Task<CognitoSignInResult> RespondAsync(string credential, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfEmptyOrInvalid(credential);
        return SendAsync("CREDENTIAL", credential, cancellationToken);
    }
}
