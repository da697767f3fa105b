using CognitoClient.Internal.SignIn;
using CognitoClient.Model;
using Microsoft.Extensions.Options;

namespace CognitoClient.Authentication;

/// <summary>
/// What users do with their accounts besides signing in: sign-up, confirmation, forgotten passwords, authenticator apps, passkeys. Each method
/// saves what is easy to get wrong, above all the SECRET_HASH of an app client with a secret; operations that need nothing of the kind are called
/// on <see cref="ICognitoIdentityProviderClient"/> itself. Immutable, and safe for concurrent use.
/// </summary>
public sealed partial class CognitoAccounts
{
    private readonly ICognitoIdentityProviderClient _client;
    private readonly SignInSettings _settings;

    /// <summary>Creates the accounts of an app client.</summary>
    /// <param name="client">What calls the service; it is not disposed.</param>
    /// <param name="options">The app client.</param>
    /// <exception cref="OptionsValidationException">Options are missing or faulty; every fault is listed.</exception>
    public CognitoAccounts(ICognitoIdentityProviderClient client, CognitoSignInOptions options)
    {
        ArgumentNullException.ThrowIfNull(client);
        (_client, _settings) = (client, SignInSettings.Resolve(options));
    }

    /// <summary>Signs a new user up (<c>SignUp</c>). Unless the user pool confirms by itself, a code is sent to the user.</summary>
    /// <param name="username">The user's name; in user pools that sign in with email addresses or phone numbers, that.</param>
    /// <param name="password">The password; null in user pools that can do without.</param>
    /// <param name="userAttributes">The user's attributes, by name such as <c>email</c>. Default: none.</param>
    /// <param name="context">Metadata for triggers, threat protection and analytics. Default: nothing.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="UsernameExistsException">The name is taken.</exception>
    /// <exception cref="InvalidPasswordException">The password does not meet the user pool's policy.</exception>
    public Task<SignUpResponse> SignUpAsync(
        string username,
        string? password,
        IReadOnlyDictionary<string, string>? userAttributes = null,
        SignInContext? context = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        var request = new SignUpRequest
        {
            ClientId = _settings.ClientId,
            SecretHash = _settings.HashFor(username),
            Username = username,
            Password = password,
            UserAttributes = userAttributes is null
                ? null
                : [.. userAttributes.Select(static attribute => new AttributeType { Name = attribute.Key, Value = attribute.Value })],
            ClientMetadata = context?.ClientMetadata,
            UserContextData = context?.UserContextData,
            AnalyticsMetadata = context?.AnalyticsMetadata,
        };
        return _client.SignUpAsync(request, cancellationToken);
    }

    /// <summary>
    /// Confirms a sign-up with the code that was sent (<c>ConfirmSignUp</c>). The answer's session signs the user in without more ado:
    /// <see cref="SignInContext.SignUpSession"/>.
    /// </summary>
    /// <param name="username">The name that the user signed up with.</param>
    /// <param name="code">The code.</param>
    /// <param name="session">The session of <see cref="SignUpAsync"/>'s answer, to get one for the sign-in. Default: none.</param>
    /// <param name="context">Metadata for triggers, threat protection and analytics. Default: nothing.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CodeMismatchException">The code is wrong.</exception>
    /// <exception cref="ExpiredCodeException">The code has expired; send another.</exception>
    public Task<ConfirmSignUpResponse> ConfirmSignUpAsync(
        string username, string code, string? session = null, SignInContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        ArgumentException.ThrowIfNullOrEmpty(code);
        var request = new ConfirmSignUpRequest
        {
            ClientId = _settings.ClientId,
            SecretHash = _settings.HashFor(username),
            Username = username,
            ConfirmationCode = code,
            Session = session,
            ClientMetadata = context?.ClientMetadata,
            UserContextData = context?.UserContextData,
            AnalyticsMetadata = context?.AnalyticsMetadata,
        };
        return _client.ConfirmSignUpAsync(request, cancellationToken);
    }

    /// <summary>Sends another code for the confirmation of a sign-up (<c>ResendConfirmationCode</c>).</summary>
    /// <param name="username">The name that the user signed up with.</param>
    /// <param name="context">Metadata for triggers, threat protection and analytics. Default: nothing.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Where the code went; null when the service does not say.</returns>
    public async Task<CodeDeliveryDetailsType?> ResendConfirmationCodeAsync(
        string username, SignInContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        var request = new ResendConfirmationCodeRequest
        {
            ClientId = _settings.ClientId,
            SecretHash = _settings.HashFor(username),
            Username = username,
            ClientMetadata = context?.ClientMetadata,
            UserContextData = context?.UserContextData,
            AnalyticsMetadata = context?.AnalyticsMetadata,
        };
        return (await _client.ResendConfirmationCodeAsync(request, cancellationToken).ConfigureAwait(false)).CodeDeliveryDetails;
    }
}
