using CognitoClient.Internal.SignIn;
using CognitoClient.Model;
using Microsoft.Extensions.Options;

namespace CognitoClient.Authentication;

/// <summary>
/// Manages the accounts of users: sign-up, confirmation, forgotten passwords, authenticator apps and passkeys. Its methods compute the
/// SECRET_HASH of an app client with a secret. For operations that need no such help, call <see cref="ICognitoIdentityProviderClient"/>.
/// Instances are immutable and safe for concurrent use.
/// </summary>
public sealed partial class CognitoAccounts
{
    private readonly ICognitoIdentityProviderClient _client;
    private readonly SignInSettings _settings;
    private readonly SoftwareTokenOperations _softwareTokens;

    /// <summary>Initializes a new instance with a client and the options of an app client.</summary>
    /// <param name="client">The client that calls the service. It is not disposed.</param>
    /// <param name="options">The options of the app client.</param>
    /// <exception cref="OptionsValidationException">Options are missing or invalid; every fault is listed.</exception>
    public CognitoAccounts(ICognitoIdentityProviderClient client, CognitoSignInOptions options)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
        _settings = SignInSettings.Resolve(options);
        _softwareTokens = new(client);
    }

    /// <summary>
    /// Signs a new user up (<c>SignUp</c>). The service sends a code to the user, unless the user pool confirms users itself.
    /// </summary>
    /// <param name="username">The user's name, or the email address or phone number in user pools that sign in with it.</param>
    /// <param name="password">The password, or null in user pools that allow users without one.</param>
    /// <param name="userAttributes">The user's attributes, by name such as <c>email</c>. Default: none.</param>
    /// <param name="context">Metadata for triggers, threat protection and analytics. Default: none.</param>
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
            SecretHash = _settings.ComputeSecretHash(username),
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
    /// Confirms a sign-up with the code that the user received (<c>ConfirmSignUp</c>). The session of the response signs the user in
    /// directly, see <see cref="SignInContext.SignUpSession"/>.
    /// </summary>
    /// <param name="username">The name that the user signed up with.</param>
    /// <param name="code">The code.</param>
    /// <param name="session">The session that <see cref="SignUpAsync"/> returned, to receive one for the sign-in. Default: none.</param>
    /// <param name="context">Metadata for triggers, threat protection and analytics. Default: none.</param>
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
            SecretHash = _settings.ComputeSecretHash(username),
            Username = username,
            ConfirmationCode = code,
            Session = session,
            ClientMetadata = context?.ClientMetadata,
            UserContextData = context?.UserContextData,
            AnalyticsMetadata = context?.AnalyticsMetadata,
        };
        return _client.ConfirmSignUpAsync(request, cancellationToken);
    }

    /// <summary>Sends a new code for the confirmation of a sign-up (<c>ResendConfirmationCode</c>).</summary>
    /// <param name="username">The name that the user signed up with.</param>
    /// <param name="context">Metadata for triggers, threat protection and analytics. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The destination of the code, or null if the service returned none.</returns>
    public async Task<CodeDeliveryDetailsType?> ResendConfirmationCodeAsync(
        string username, SignInContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        var request = new ResendConfirmationCodeRequest
        {
            ClientId = _settings.ClientId,
            SecretHash = _settings.ComputeSecretHash(username),
            Username = username,
            ClientMetadata = context?.ClientMetadata,
            UserContextData = context?.UserContextData,
            AnalyticsMetadata = context?.AnalyticsMetadata,
        };
        return (await _client.ResendConfirmationCodeAsync(request, cancellationToken).ConfigureAwait(false)).CodeDeliveryDetails;
    }
}
