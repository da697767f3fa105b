using System.Text.Json;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

public sealed partial class CognitoAccounts
{
    /// <summary>Sends a code that verifies an attribute of a signed-in user (<c>GetUserAttributeVerificationCode</c>).</summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="attribute">The attribute: <c>email</c> or <c>phone_number</c>.</param>
    /// <param name="context">Metadata for triggers. Default: nothing.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Where the code went; null when the service does not say.</returns>
    public async Task<CodeDeliveryDetailsType?> SendAttributeCodeAsync(
        string accessToken, string attribute, SignInContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(accessToken);
        ArgumentException.ThrowIfNullOrEmpty(attribute);
        var request = new GetUserAttributeVerificationCodeRequest
        {
            AccessToken = accessToken,
            AttributeName = attribute,
            ClientMetadata = context?.ClientMetadata,
        };
        return (await _client.GetUserAttributeVerificationCodeAsync(request, cancellationToken).ConfigureAwait(false)).CodeDeliveryDetails;
    }

    /// <summary>Verifies an attribute of a signed-in user with the code that was sent (<c>VerifyUserAttribute</c>).</summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="attribute">The attribute: <c>email</c> or <c>phone_number</c>.</param>
    /// <param name="code">The code.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CodeMismatchException">The code is wrong.</exception>
    /// <exception cref="ExpiredCodeException">The code has expired; send another.</exception>
    public Task VerifyAttributeAsync(string accessToken, string attribute, string code, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(accessToken);
        ArgumentException.ThrowIfNullOrEmpty(attribute);
        ArgumentException.ThrowIfNullOrEmpty(code);
        var request = new VerifyUserAttributeRequest { AccessToken = accessToken, AttributeName = attribute, Code = code };
        return _client.VerifyUserAttributeAsync(request, cancellationToken);
    }

    /// <summary>Begins to set an authenticator app up for a signed-in user (<c>AssociateSoftwareToken</c>).</summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The secret for the app, in base32; <see cref="TotpUri.Build"/> makes of it what a QR code shows. Shown to the user once, and to nobody else.
    /// </returns>
    /// <exception cref="SignInProtocolException">The service gave no secret.</exception>
    public async Task<string> StartSoftwareTokenAsync(string accessToken, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(accessToken);
        var request = new AssociateSoftwareTokenRequest { AccessToken = accessToken };
        return (await _client.AssociateSoftwareTokenAsync(request, cancellationToken).ConfigureAwait(false)).SecretCode
            ?? throw new SignInProtocolException("AssociateSoftwareToken answered without a secret.");
    }

    /// <summary>
    /// Shows with a first code that the app works (<c>VerifySoftwareToken</c>). Whether sign-ins ask for codes from then on is the user's setting:
    /// <c>SetUserMFAPreference</c>.
    /// </summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="code">The six digits that the app shows.</param>
    /// <param name="friendlyDeviceName">What the user calls the app's device. Default: nothing.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="EnableSoftwareTokenMFAException">The code is wrong; try again.</exception>
    /// <exception cref="SignInProtocolException">The service did not accept the app without saying why.</exception>
    public async Task VerifySoftwareTokenAsync(
        string accessToken, string code, string? friendlyDeviceName = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(accessToken);
        ArgumentException.ThrowIfNullOrEmpty(code);
        var request = new VerifySoftwareTokenRequest { AccessToken = accessToken, UserCode = code, FriendlyDeviceName = friendlyDeviceName };
        var answer = await _client.VerifySoftwareTokenAsync(request, cancellationToken).ConfigureAwait(false);
        if (answer.Status != VerifySoftwareTokenResponseType.Success)
        {
            throw new SignInProtocolException($"VerifySoftwareToken answered with the status '{answer.Status}'.");
        }
    }

    /// <summary>Begins to register a passkey for a signed-in user (<c>StartWebAuthnRegistration</c>).</summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// What the browser needs, as JSON (<c>PublicKeyCredentialCreationOptionsJSON</c>): <c>PublicKeyCredential.parseCreationOptionsFromJSON</c>, then
    /// <c>navigator.credentials.create</c>.
    /// </returns>
    public async Task<string> StartPasskeyAsync(string accessToken, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(accessToken);
        var request = new StartWebAuthnRegistrationRequest { AccessToken = accessToken };
        var answer = await _client.StartWebAuthnRegistrationAsync(request, cancellationToken).ConfigureAwait(false);
        return answer.CredentialCreationOptions.GetRawText();
    }

    /// <summary>Registers the passkey that the browser made (<c>CompleteWebAuthnRegistration</c>).</summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="credential">The credential's <c>toJSON()</c>, as JSON text (<c>RegistrationResponseJSON</c>).</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The credential is no JSON.</exception>
    public Task CompletePasskeyAsync(string accessToken, string credential, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(accessToken);
        ArgumentException.ThrowIfNullOrEmpty(credential);
        var request = new CompleteWebAuthnRegistrationRequest { AccessToken = accessToken, Credential = Parse(credential) };
        return _client.CompleteWebAuthnRegistrationAsync(request, cancellationToken);
    }

    private static JsonElement Parse(string credential)
    {
        try
        {
            return JsonElement.Parse(credential);
        }
        catch (JsonException)
        {
            throw new ArgumentException("The credential is no JSON text.", nameof(credential));
        }
    }
}
