using System.Diagnostics;
using CognitoClient.Internal.SignIn;

namespace CognitoClient.Authentication;

/// <summary>A passkey is asked for (<c>WEB_AUTHN</c>).</summary>
public sealed record WebAuthnChallenge : SignInChallenge
{
    internal WebAuthnChallenge(SignInFlow flow, ChallengeState state)
        : base(flow, state)
    {
    }

    /// <summary>
    /// What the browser needs, as JSON (<c>PublicKeyCredentialRequestOptionsJSON</c>): <c>PublicKeyCredential.parseRequestOptionsFromJSON</c>, then
    /// <c>navigator.credentials.get</c>.
    /// </summary>
    /// <exception cref="SignInProtocolException">The service sent none.</exception>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string CredentialRequestOptions => State.Required("CREDENTIAL_REQUEST_OPTIONS");

    /// <summary>Answers with what the passkey gave.</summary>
    /// <param name="credential">The credential's <c>toJSON()</c>, as JSON text (<c>AuthenticationResponseJSON</c>).</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<SignInResult> AnswerAsync(string credential, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(credential);
        return SendAsync("CREDENTIAL", credential, cancellationToken);
    }
}
