using System.Text.Json;
using CognitoClient.Internal.Calls;
using CognitoClient.Internal.SignIn;
using CognitoClient.Internal.Text;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

public sealed partial class CognitoAccounts
{
    /// <inheritdoc/>
    public async Task<CodeDeliveryDetailsType?> SendAttributeCodeAsync(
        string accessToken, string attribute, SignInContext? context = null, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfEmptyOrInvalid(accessToken);
        StrictText.ThrowIfEmptyOrInvalid(attribute);
        var request = new GetUserAttributeVerificationCodeRequest
        {
            AccessToken = accessToken,
            AttributeName = attribute,
            ClientMetadata = context?.ClientMetadata,
        };
        var response = await _client.GetUserAttributeVerificationCodeAsync(request, cancellationToken).VerifyResponse(_client)
            .ConfigureAwait(false);
        return response.CodeDeliveryDetails;
    }

    /// <inheritdoc/>
    public Task VerifyAttributeAsync(string accessToken, string attribute, string code, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfEmptyOrInvalid(accessToken);
        StrictText.ThrowIfEmptyOrInvalid(attribute);
        StrictText.ThrowIfEmptyOrInvalid(code);
        var request = new VerifyUserAttributeRequest { AccessToken = accessToken, AttributeName = attribute, Code = code };
        return _client.VerifyUserAttributeAsync(request, cancellationToken).VerifyResponse(_client);
    }

    /// <inheritdoc/>
    public async Task<string> StartSoftwareTokenAsync(string accessToken, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfEmptyOrInvalid(accessToken);
        var request = new AssociateSoftwareTokenRequest { AccessToken = accessToken };
        return (await _softwareTokens.AssociateAsync(request, cancellationToken).ConfigureAwait(false)).Secret;
    }

    /// <inheritdoc/>
    public Task VerifySoftwareTokenAsync(
        string accessToken, string code, string? friendlyDeviceName = null, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfEmptyOrInvalid(accessToken);
        StrictText.ThrowIfEmptyOrInvalid(code);
        var request = new VerifySoftwareTokenRequest
        {
            AccessToken = accessToken,
            UserCode = code,
            FriendlyDeviceName = friendlyDeviceName,
        };
        return _softwareTokens.VerifyAsync(request, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<string> StartPasskeyAsync(string accessToken, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfEmptyOrInvalid(accessToken);
        var request = new StartWebAuthnRegistrationRequest { AccessToken = accessToken };
        var response = await _client.StartWebAuthnRegistrationAsync(request, cancellationToken)
            .VerifyResponse(_client)
            .ConfigureAwait(false);
        return ChallengeChecks.VerifyOptions(response.CredentialCreationOptions, "StartWebAuthnRegistration");
    }

    /// <inheritdoc/>
    public Task CompletePasskeyAsync(string accessToken, string credential, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfEmptyOrInvalid(accessToken);
        StrictText.ThrowIfEmptyOrInvalid(credential);
        var request = new CompleteWebAuthnRegistrationRequest { AccessToken = accessToken, Credential = Parse(credential) };
        return _client.CompleteWebAuthnRegistrationAsync(request, cancellationToken).VerifyResponse(_client);
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
