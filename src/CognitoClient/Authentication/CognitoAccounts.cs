using CognitoClient.Internal.Calls;
using CognitoClient.Internal.SignIn;
using CognitoClient.Internal.Text;
using CognitoClient.Model;
using Microsoft.Extensions.Options;

namespace CognitoClient.Authentication;

/// <summary>
/// Manages the accounts of an app client's users: sign-up, confirmation, forgotten passwords, authenticator apps and passkeys.
/// </summary>
/// <remarks>
/// The methods compute the SECRET_HASH of an app client with a secret. Call <see cref="ICognitoIdentityProviderClient"/> for all other
/// operations. Instances are immutable and safe for concurrent use.
/// </remarks>
public sealed partial class CognitoAccounts : ICognitoAccounts
{
    private readonly ICognitoIdentityProviderClient _client;
    private readonly SignInSettings _settings;
    private readonly SoftwareTokenOperations _softwareTokens;

    /// <summary>Initializes a new instance with a client and the options of an app client.</summary>
    /// <param name="client">The client that calls the service. The caller disposes it.</param>
    /// <param name="options">The options of the app client.</param>
    /// <exception cref="OptionsValidationException">Options are missing or invalid. The exception lists every problem.</exception>
    public CognitoAccounts(ICognitoIdentityProviderClient client, CognitoSignInOptions options)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
        _settings = SignInSettings.Resolve(options, client);
        _softwareTokens = new(client);
    }

    /// <inheritdoc/>
    public Task<SignUpResponse> SignUpAsync(
        string username,
        string? password,
        IReadOnlyDictionary<string, string>? userAttributes = null,
        SignInContext? context = null,
        CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfEmptyOrInvalid(username);
        StrictText.ThrowIfSetAndInvalid(password);
        StrictText.ThrowIfAnyInvalid(userAttributes);
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
        return _client.SignUpAsync(request, cancellationToken).VerifyResponse(_client);
    }

    /// <inheritdoc/>
    public Task<ConfirmSignUpResponse> ConfirmSignUpAsync(
        string username, string code, string? session = null, SignInContext? context = null, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfEmptyOrInvalid(username);
        StrictText.ThrowIfEmptyOrInvalid(code);
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
        return _client.ConfirmSignUpAsync(request, cancellationToken).VerifyResponse(_client);
    }

    /// <inheritdoc/>
    public async Task<CodeDeliveryDetailsType?> ResendConfirmationCodeAsync(
        string username, SignInContext? context = null, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfEmptyOrInvalid(username);
        var request = new ResendConfirmationCodeRequest
        {
            ClientId = _settings.ClientId,
            SecretHash = _settings.ComputeSecretHash(username),
            Username = username,
            ClientMetadata = context?.ClientMetadata,
            UserContextData = context?.UserContextData,
            AnalyticsMetadata = context?.AnalyticsMetadata,
        };
        var response = await _client.ResendConfirmationCodeAsync(request, cancellationToken).VerifyResponse(_client).ConfigureAwait(false);
        return response.CodeDeliveryDetails;
    }
}
