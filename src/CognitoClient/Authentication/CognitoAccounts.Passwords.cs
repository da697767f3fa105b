using CognitoClient.Internal.Calls;
using CognitoClient.Internal.Text;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

public sealed partial class CognitoAccounts
{
    /// <inheritdoc/>
    public async Task<CodeDeliveryDetailsType?> ForgotPasswordAsync(
        string username, SignInContext? context = null, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfEmptyOrInvalid(username);
        var request = new ForgotPasswordRequest
        {
            ClientId = _settings.ClientId,
            SecretHash = _settings.ComputeSecretHash(username),
            Username = username,
            ClientMetadata = context?.ClientMetadata,
            UserContextData = context?.UserContextData,
            AnalyticsMetadata = context?.AnalyticsMetadata,
        };
        var response = await _client.ForgotPasswordAsync(request, cancellationToken).VerifyResponse(_client).ConfigureAwait(false);
        return response.CodeDeliveryDetails;
    }

    /// <inheritdoc/>
    public Task ConfirmForgotPasswordAsync(
        string username, string code, string newPassword, SignInContext? context = null, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfEmptyOrInvalid(username);
        StrictText.ThrowIfEmptyOrInvalid(code);
        StrictText.ThrowIfEmptyOrInvalid(newPassword);
        var request = new ConfirmForgotPasswordRequest
        {
            ClientId = _settings.ClientId,
            SecretHash = _settings.ComputeSecretHash(username),
            Username = username,
            ConfirmationCode = code,
            Password = newPassword,
            ClientMetadata = context?.ClientMetadata,
            UserContextData = context?.UserContextData,
            AnalyticsMetadata = context?.AnalyticsMetadata,
        };
        return _client.ConfirmForgotPasswordAsync(request, cancellationToken).VerifyResponse(_client);
    }
}
