using CognitoClient.Internal.SignIn;
using CognitoClient.Model;
using Microsoft.Extensions.Options;

namespace CognitoClient.Authentication;

/// <summary>
/// Signs in the users of an app client, with every flow of user pools. A call returns a <see cref="SignInResult"/>: either
/// <see cref="SignedIn"/>, or a challenge to answer next. Create one instance and keep it: it is immutable and safe for concurrent use.
/// </summary>
/// <remarks>
/// <para>SECRET_HASH is computed for every request of an app client with a secret. With
/// <see cref="CognitoSignInOptions.UseAdminOperations"/> the administrator's operations are called, which are signed.</para>
/// <para>Errors of the service are thrown, such as <see cref="NotAuthorizedException"/> with its
/// <see cref="NotAuthorizedException.Reason"/>, <see cref="UserNotConfirmedException"/> and <see cref="PasswordResetRequiredException"/>.
/// <see cref="SignInProtocolException"/> is thrown when the service returns an unexpected response.</para>
/// </remarks>
public sealed partial class CognitoSignIn
{
    private readonly ICognitoIdentityProviderClient _client;
    private readonly SignInFlow _flow;

    /// <summary>Initializes a new instance with a client and the options of an app client.</summary>
    /// <param name="client">The client that calls the service. It is not disposed.</param>
    /// <param name="options">The options of the app client.</param>
    /// <exception cref="OptionsValidationException">Options are missing or invalid; every fault is listed.</exception>
    public CognitoSignIn(ICognitoIdentityProviderClient client, CognitoSignInOptions options)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
        Settings = SignInSettings.Resolve(options);
        Tokens = new(client, Settings);
        _flow = new(client, Settings);
    }

    internal SignInSettings Settings { get; }

    internal TokenOperations Tokens { get; }

    /// <summary>
    /// Signs a user in with SRP, the Secure Remote Password protocol: the password never leaves this process (<c>USER_SRP_AUTH</c>).
    /// </summary>
    /// <param name="username">The user's name, or an alias that the user pool allows, such as the email address.</param>
    /// <param name="password">The password, or null to return a <see cref="PasswordVerifierChallenge"/> for it.</param>
    /// <param name="context">Further data for every request of the sign-in. Default: none.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="NotAuthorizedException">The name or the password is wrong, or the user may not sign in.</exception>
    public async Task<SignInResult> StartSrpAsync(
        string username, string? password, SignInContext? context = null, CancellationToken cancellationToken = default)
    {
        using var secrets = new SignInSecrets(password);
        var start = CreateStart(username, context);
        var parameters = new Dictionary<string, string> { ["SRP_A"] = secrets.StartUser() };
        return await _flow.StartAsync(AuthFlowType.UserSrpAuth, start, parameters, secrets, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Signs a user in with a password that is sent as it is, over TLS (<c>USER_PASSWORD_AUTH</c>, or <c>ADMIN_USER_PASSWORD_AUTH</c> with
    /// admin operations). The user migration trigger needs this flow.
    /// </summary>
    /// <inheritdoc cref="StartSrpAsync"/>
    public async Task<SignInResult> StartPasswordAsync(
        string username, string password, SignInContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(password);
        using var secrets = new SignInSecrets();
        var start = CreateStart(username, context);
        var parameters = new Dictionary<string, string> { ["PASSWORD"] = password };
        var flow = Settings.Admin ? AuthFlowType.AdminUserPasswordAuth : AuthFlowType.UserPasswordAuth;
        return await _flow.StartAsync(flow, start, parameters, secrets, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Signs a user in with the first factor of the user's choice: password, code by email or SMS, or passkey (<c>USER_AUTH</c>).
    /// </summary>
    /// <param name="username">The user's name, or an alias that the user pool allows, such as the email address.</param>
    /// <param name="preferred">
    /// The factor to start with, such as <see cref="ChallengeNameType.WebAuthn"/>. With null, or when the user lacks it, the result is a
    /// <see cref="SelectChallenge"/> with the factors of the user.
    /// </param>
    /// <param name="password">
    /// The password, if <paramref name="preferred"/> is <see cref="ChallengeNameType.Password"/> or
    /// <see cref="ChallengeNameType.PasswordSrp"/>. Default: the result is a challenge for it.
    /// </param>
    /// <param name="context">Further data for every request of the sign-in. Default: none.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public async Task<SignInResult> StartChoiceAsync(
        string username,
        ChallengeNameType? preferred = null,
        string? password = null,
        SignInContext? context = null,
        CancellationToken cancellationToken = default)
    {
        using var secrets = new SignInSecrets(password);
        var start = CreateStart(username, context) with { Session = context?.SignUpSession };
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

        return await _flow.StartAsync(AuthFlowType.UserAuth, start, parameters, secrets, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Signs a user in with the challenges that the user pool's Lambda triggers define (<c>CUSTOM_AUTH</c>).</summary>
    /// <param name="username">The user's name, or an alias that the user pool allows, such as the email address.</param>
    /// <param name="password">The password, for triggers that start with SRP. It is not sent. Default: no SRP.</param>
    /// <param name="context">Further data for every request of the sign-in. Default: none.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public async Task<SignInResult> StartCustomAsync(
        string username, string? password = null, SignInContext? context = null, CancellationToken cancellationToken = default)
    {
        using var secrets = new SignInSecrets(password);
        var start = CreateStart(username, context);
        var parameters = new Dictionary<string, string>();
        if (password is not null)
        {
            parameters["CHALLENGE_NAME"] = "SRP_A";
            parameters["SRP_A"] = secrets.StartUser();
        }

        return await _flow.StartAsync(AuthFlowType.CustomAuth, start, parameters, secrets, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Restores a challenge from <see cref="SignInChallenge.Save"/>, perhaps in another request or process.</summary>
    /// <param name="saved">The saved challenge.</param>
    /// <param name="context">Further data for the rest of the sign-in, in place of the saved data. Default: the saved data.</param>
    /// <exception cref="FormatException">
    /// The string was not produced by <see cref="SignInChallenge.Save"/>, or belongs to another user pool or app client.
    /// </exception>
    public SignInChallenge Restore(string saved, SignInContext? context = null)
    {
        var state = SavedChallenge.Read(saved, Settings);
        return _flow.CreateChallenge(state with { Context = context ?? state.Context });
    }

    private ChallengeState CreateStart(string username, SignInContext? context)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        return new()
        {
            Username = username,
            SignInName = username,
            Admin = Settings.Admin,
            Context = context ?? SignInContext.None,
        };
    }
}
