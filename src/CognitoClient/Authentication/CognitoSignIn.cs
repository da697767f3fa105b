using CognitoClient.Internal.Challenges;
using CognitoClient.Internal.SignIn;
using CognitoClient.Internal.Text;
using CognitoClient.Model;
using Microsoft.Extensions.Options;

namespace CognitoClient.Authentication;

/// <summary>Signs in the users of an app client, with every authentication flow of user pools.</summary>
/// <remarks>
/// <para>A call returns a <see cref="CognitoSignInResult"/>: either <see cref="SignedIn"/>, or a challenge that expects a response. Create
/// one instance and reuse it: it is immutable and safe for concurrent use.</para>
/// <para>SECRET_HASH is computed for every request of an app client with a secret. With
/// <see cref="CognitoSignInOptions.UseAdminOperations"/>, the administrator's operations are called, which are signed.</para>
/// <para>Errors of the service are thrown, such as <see cref="NotAuthorizedException"/> with its
/// <see cref="NotAuthorizedException.Reason"/>, <see cref="UserNotConfirmedException"/> and <see cref="PasswordResetRequiredException"/>.
/// <see cref="SignInProtocolException"/> is thrown when the service returns an unexpected response.</para>
/// </remarks>
public sealed partial class CognitoSignIn : ICognitoSignIn
{
    private readonly ICognitoIdentityProviderClient _client;
    private readonly SignInFlow _flow;
    private readonly TokenOperations _tokens;

    /// <summary>Initializes a new instance with a client and the options of an app client.</summary>
    /// <param name="client">The client that calls the service. The caller disposes it.</param>
    /// <param name="options">The options of the app client.</param>
    /// <exception cref="OptionsValidationException">Options are missing or invalid. The exception lists every problem.</exception>
    public CognitoSignIn(ICognitoIdentityProviderClient client, CognitoSignInOptions options)
    {
        ArgumentNullException.ThrowIfNull(client);
        Settings = SignInSettings.Resolve(options, client);
        client = SignInRegion.GetClient(client, options);
        _client = client;
        _tokens = new(client, Settings);
        _flow = new(client, Settings);
    }

    internal SignInSettings Settings { get; }

    /// <inheritdoc/>
    public async Task<CognitoSignInResult> StartSrpAsync(
        string username, string? password, SignInContext? context = null, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfSetAndInvalid(password);
        using var secrets = new SignInSecrets(password);
        var start = CreateStart(username, context);
        return await _flow.StartAsync(AuthFlowType.UserSrpAuth, start, CreateParameters, secrets, cancellationToken).ConfigureAwait(false);

        Dictionary<string, string> CreateParameters() => new() { ["SRP_A"] = secrets.StartUser() };
    }

    /// <inheritdoc/>
    public async Task<CognitoSignInResult> StartPasswordAsync(
        string username, string password, SignInContext? context = null, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfEmptyOrInvalid(password);
        using var secrets = new SignInSecrets();
        var start = CreateStart(username, context);
        var flow = Settings.Admin ? AuthFlowType.AdminUserPasswordAuth : AuthFlowType.UserPasswordAuth;
        return await _flow.StartAsync(flow, start, () => new() { ["PASSWORD"] = password }, secrets, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<CognitoSignInResult> StartChoiceAsync(
        string username,
        ChallengeNameType? preferred = null,
        string? password = null,
        SignInContext? context = null,
        CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfSetAndInvalid(password);
        if (preferred is { } preference)
        {
            ChoiceChecks.ThrowIfEmpty(preference, nameof(preferred));
        }

        context?.StepUp?.Validate(nameof(context));
        using var secrets = new SignInSecrets(password);
        var start = CreateStart(username, context, allowsStepUp: true) with { Session = context?.SignUpSession };
        return await _flow.StartAsync(AuthFlowType.UserAuth, start, CreateParameters, secrets, cancellationToken).ConfigureAwait(false);

        Dictionary<string, string> CreateParameters()
        {
            var parameters = new Dictionary<string, string>();
            if (preferred is { } factor)
            {
                parameters["PREFERRED_CHALLENGE"] = factor.Value;
            }

            if (preferred == ChallengeNameType.PasswordSrp)
            {
                parameters["SRP_A"] = secrets.StartUser();
            }
            else if (preferred == ChallengeNameType.Password && password is not null)
            {
                parameters["PASSWORD"] = password;
            }

            context?.StepUp?.AddTo(parameters);
            return parameters;
        }
    }

    /// <inheritdoc/>
    public async Task<CognitoSignInResult> StartCustomAsync(
        string username, string? password = null, SignInContext? context = null, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfSetAndInvalid(password);
        using var secrets = new SignInSecrets(password);
        var start = CreateStart(username, context);
        return await _flow.StartAsync(AuthFlowType.CustomAuth, start, CreateParameters, secrets, cancellationToken).ConfigureAwait(false);

        Dictionary<string, string> CreateParameters() => password is null
            ? []
            : new() { ["CHALLENGE_NAME"] = "SRP_A", ["SRP_A"] = secrets.StartUser() };
    }

    /// <inheritdoc/>
    public SignInChallenge DeserializeChallenge(string serialized, SignInContext? context = null)
    {
        var state = SavedChallenge.Read(serialized, Settings);
        return _flow.CreateChallenge(context is null
            ? state
            : state with { Context = context, Reached = state.Reached is { } reached ? reached with { Context = context } : null });
    }

    private ChallengeState CreateStart(string username, SignInContext? context, bool allowsStepUp = false)
    {
        StrictText.ThrowIfEmptyOrInvalid(username);
        context?.Device?.Validate($"{nameof(context)}.{nameof(context.Device)}");
        if (!allowsStepUp && context?.StepUp is not null)
        {
            throw new ArgumentException(
                $"The flow does not support {nameof(StepUp)}. Call {nameof(StartChoiceAsync)}, or remove it from the context.",
                nameof(context));
        }

        return new()
        {
            Username = username,
            SignInName = username,
            Admin = Settings.Admin,
            Context = context ?? SignInContext.None,
        };
    }
}
