using System.Text.Json;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

public sealed partial class CognitoAccounts
{
    /// <summary>Sends a code that verifies an attribute of a signed-in user (<c>GetUserAttributeVerificationCode</c>).</summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="attribute">The attribute: <c>email</c> or <c>phone_number</c>.</param>
    /// <param name="context">Metadata for triggers. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The destination of the code, or null if the service returned none.</returns>
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

    /// <summary>Starts the set-up of an authenticator app for a signed-in user (<c>AssociateSoftwareToken</c>).</summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The secret for the app, in base32. <see cref="TotpUri.Build"/> converts it into the URI for a QR code. Show it once, and to the user
    /// only.
    /// </returns>
    /// <exception cref="SignInProtocolException">The service returned no secret.</exception>
    public async Task<string> StartSoftwareTokenAsync(string accessToken, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(accessToken);
        var request = new AssociateSoftwareTokenRequest { AccessToken = accessToken };
        return (await _softwareTokens.AssociateAsync(request, cancellationToken).ConfigureAwait(false)).Secret;
    }

    /// <summary>
    /// Completes the set-up of an authenticator app with its first code (<c>VerifySoftwareToken</c>). Call <c>SetUserMFAPreference</c> to
    /// require codes in later sign-ins.
    /// </summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="code">The six digits that the app shows.</param>
    /// <param name="friendlyDeviceName">The user's name for the app's device. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="EnableSoftwareTokenMFAException">The code is wrong; try again.</exception>
    /// <exception cref="SignInProtocolException">The service did not accept the app and gave no reason.</exception>
    public Task VerifySoftwareTokenAsync(
        string accessToken, string code, string? friendlyDeviceName = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(accessToken);
        ArgumentException.ThrowIfNullOrEmpty(code);
        var request = new VerifySoftwareTokenRequest
        {
            AccessToken = accessToken,
            UserCode = code,
            FriendlyDeviceName = friendlyDeviceName,
        };
        return _softwareTokens.VerifyAsync(request, cancellationToken);
    }

    /// <summary>Starts the registration of a passkey for a signed-in user (<c>StartWebAuthnRegistration</c>).</summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The options for the browser, as JSON (<c>PublicKeyCredentialCreationOptionsJSON</c>): pass them to
    /// <c>PublicKeyCredential.parseCreationOptionsFromJSON</c>, then to <c>navigator.credentials.create</c>.
    /// </returns>
    public async Task<string> StartPasskeyAsync(string accessToken, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(accessToken);
        var request = new StartWebAuthnRegistrationRequest { AccessToken = accessToken };
        var response = await _client.StartWebAuthnRegistrationAsync(request, cancellationToken).ConfigureAwait(false);
        return response.CredentialCreationOptions.GetRawText();
    }

    /// <summary>Registers the passkey that the browser created (<c>CompleteWebAuthnRegistration</c>).</summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="credential">The <c>toJSON()</c> of the credential, as a JSON string (<c>RegistrationResponseJSON</c>).</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The credential is not valid JSON.</exception>
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
            throw new ArgumentException("The credential is not valid JSON.", nameof(credential));
        }
    }
}
