using CognitoClient.Model;

namespace CognitoClient.Authentication;

public sealed partial class CognitoAccounts
{
    /// <summary>Sends a code to a user who forgot their password (<c>ForgotPassword</c>).</summary>
    /// <param name="username">The user's name or alias.</param>
    /// <param name="context">Metadata for triggers, threat protection and analytics. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The destination of the code, or null if the service returned none.</returns>
    /// <exception cref="InvalidParameterException">The user has no verified email address or phone number.</exception>
    public async Task<CodeDeliveryDetailsType?> ForgotPasswordAsync(
        string username, SignInContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        var request = new ForgotPasswordRequest
        {
            ClientId = _settings.ClientId,
            SecretHash = _settings.ComputeSecretHash(username),
            Username = username,
            ClientMetadata = context?.ClientMetadata,
            UserContextData = context?.UserContextData,
            AnalyticsMetadata = context?.AnalyticsMetadata,
        };
        return (await _client.ForgotPasswordAsync(request, cancellationToken).ConfigureAwait(false)).CodeDeliveryDetails;
    }

    /// <summary>Sets a new password with the code that the user received (<c>ConfirmForgotPassword</c>).</summary>
    /// <param name="username">The name that the code was requested with.</param>
    /// <param name="code">The code.</param>
    /// <param name="newPassword">The new password.</param>
    /// <param name="context">Metadata for triggers, threat protection and analytics. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CodeMismatchException">The code is wrong.</exception>
    /// <exception cref="ExpiredCodeException">The code has expired; send another.</exception>
    /// <exception cref="InvalidPasswordException">The password does not meet the user pool's policy.</exception>
    public Task ConfirmForgotPasswordAsync(
        string username, string code, string newPassword, SignInContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        ArgumentException.ThrowIfNullOrEmpty(code);
        ArgumentException.ThrowIfNullOrEmpty(newPassword);
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
        return _client.ConfirmForgotPasswordAsync(request, cancellationToken);
    }
}
