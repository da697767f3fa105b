using CognitoClient.Model;

namespace CognitoClient.Authentication;

public partial interface ICognitoAccounts
{
    /// <summary>Sends a code that verifies an attribute of a signed-in user (<c>GetUserAttributeVerificationCode</c>).</summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="attribute">The name of the attribute: <c>email</c> or <c>phone_number</c>.</param>
    /// <param name="context">Metadata for triggers. Default: null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The destination of the code, or null if the service returned none.</returns>
    Task<CodeDeliveryDetailsType?> SendAttributeCodeAsync(
        string accessToken, string attribute, SignInContext? context = null, CancellationToken cancellationToken = default);

    /// <summary>Verifies an attribute of a signed-in user with the code that was sent (<c>VerifyUserAttribute</c>).</summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="attribute">The name of the attribute: <c>email</c> or <c>phone_number</c>.</param>
    /// <param name="code">The code.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the attribute is verified.</returns>
    /// <exception cref="CodeMismatchException">The code is wrong.</exception>
    /// <exception cref="ExpiredCodeException">The code has expired. Send another one.</exception>
    Task VerifyAttributeAsync(string accessToken, string attribute, string code, CancellationToken cancellationToken = default);

    /// <summary>Starts the set-up of an authenticator app for a signed-in user (<c>AssociateSoftwareToken</c>).</summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The secret for the app, in Base32. <see cref="TotpUri.Build"/> converts it into the URI of a QR code. Show it once, and only to the
    /// user.
    /// </returns>
    /// <exception cref="SignInProtocolException">The service returned no secret.</exception>
    Task<string> StartSoftwareTokenAsync(string accessToken, CancellationToken cancellationToken = default);

    /// <summary>Completes the set-up of an authenticator app with its first code (<c>VerifySoftwareToken</c>).</summary>
    /// <remarks>Call <c>SetUserMFAPreference</c> to require codes in later sign-ins.</remarks>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="code">The six digits that the app shows.</param>
    /// <param name="friendlyDeviceName">The user's name for the app's device. Default: null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the code is accepted.</returns>
    /// <exception cref="EnableSoftwareTokenMFAException">The code is wrong. Another code can be sent.</exception>
    /// <exception cref="SignInProtocolException">The service returned another status than success.</exception>
    Task VerifySoftwareTokenAsync(
        string accessToken, string code, string? friendlyDeviceName = null, CancellationToken cancellationToken = default);

    /// <summary>Starts the registration of a passkey for a signed-in user (<c>StartWebAuthnRegistration</c>).</summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The options for the browser, as JSON (<c>PublicKeyCredentialCreationOptionsJSON</c>): pass them to
    /// <c>PublicKeyCredential.parseCreationOptionsFromJSON</c>, then to <c>navigator.credentials.create</c>.
    /// </returns>
    /// <exception cref="SignInProtocolException">The service returned no options.</exception>
    Task<string> StartPasskeyAsync(string accessToken, CancellationToken cancellationToken = default);

    /// <summary>Registers the passkey that the browser created (<c>CompleteWebAuthnRegistration</c>).</summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="credential">The <c>toJSON()</c> of the credential, as a JSON string (<c>RegistrationResponseJSON</c>).</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the passkey is registered.</returns>
    /// <exception cref="ArgumentException">The credential is not valid JSON.</exception>
    Task CompletePasskeyAsync(string accessToken, string credential, CancellationToken cancellationToken = default);
}
