using CognitoClient.Internal.Shapes;
using CognitoClient.Internal.SignIn;
using CognitoClient.Model;
using Microsoft.Extensions.Options;

namespace CognitoClient.Authentication;

/// <summary>
/// Signs users of an app client in: every flow that user pools know. A call gives a <see cref="SignInResult"/>, either <see cref="SignedIn"/> or a
/// challenge that is answered next. Build one and keep it: it is immutable and safe for concurrent use.
/// </summary>
/// <remarks>
/// <para>SECRET_HASH is calculated wherever the app client has a secret. With <see cref="CognitoSignInOptions.UseAdminOperations"/> all of it goes
/// through the administrator's operations, which are signed.</para>
/// <para>Calls throw what the service answers, such as <see cref="NotAuthorizedException"/>, whose
/// <see cref="NotAuthorizedException.Reason"/> tells why, <see cref="UserNotConfirmedException"/> and
/// <see cref="PasswordResetRequiredException"/>; and <see cref="SignInProtocolException"/> where the service's answer makes no sense.</para>
/// </remarks>
public sealed partial class CognitoSignIn
{
    private readonly SignInFlow _flow;

    /// <summary>Creates a sign-in for an app client.</summary>
    /// <param name="client">What calls the service; it is not disposed.</param>
    /// <param name="options">The app client.</param>
    /// <exception cref="OptionsValidationException">Options are missing or faulty; every fault is listed.</exception>
    public CognitoSignIn(ICognitoIdentityProviderClient client, CognitoSignInOptions options)
    {
        ArgumentNullException.ThrowIfNull(client);
        _flow = new(client, SignInSettings.Resolve(options));
    }

    internal SignInSettings Settings => _flow.Settings;

    /// <summary>
    /// Signs in with a password that never leaves this process: the Secure Remote Password protocol (<c>USER_SRP_AUTH</c>).
    /// </summary>
    /// <param name="username">The user's name, or an alias that the user pool allows, such as the email address.</param>
    /// <param name="password">The password; null to be asked for it with a <see cref="PasswordVerifierChallenge"/>.</param>
    /// <param name="context">What the sign-in carries besides. Default: nothing.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="NotAuthorizedException">The name or the password is wrong, or the user may not sign in.</exception>
    public async Task<SignInResult> StartSrpAsync(
        string username, string? password, SignInContext? context = null, CancellationToken cancellationToken = default)
    {
        using var secrets = new SignInSecrets(password);
        var start = Begin(username, context);
        var parameters = new Dictionary<string, string> { ["SRP_A"] = secrets.StartUser() };
        return await _flow.StartAsync(AuthFlowType.UserSrpAuth, start, parameters, secrets, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Signs in with a password that is sent as it is, over TLS (<c>USER_PASSWORD_AUTH</c>, or <c>ADMIN_USER_PASSWORD_AUTH</c> with admin
    /// operations): what the user migration trigger needs.
    /// </summary>
    /// <inheritdoc cref="StartSrpAsync"/>
    public async Task<SignInResult> StartPasswordAsync(
        string username, string password, SignInContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(password);
        using var secrets = new SignInSecrets();
        var start = Begin(username, context);
        var parameters = new Dictionary<string, string> { ["PASSWORD"] = password };
        var flow = Settings.Admin ? AuthFlowType.AdminUserPasswordAuth : AuthFlowType.UserPasswordAuth;
        return await _flow.StartAsync(flow, start, parameters, secrets, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Signs in with the factor that the user chooses: password, code by email or SMS, or passkey (<c>USER_AUTH</c>).
    /// </summary>
    /// <param name="username">The user's name, or an alias that the user pool allows, such as the email address.</param>
    /// <param name="preferred">
    /// The factor to begin with, such as <see cref="ChallengeNameType.WebAuthn"/>; where the user lacks it, or with null, a
    /// <see cref="SelectChallenge"/> lists those that there are.
    /// </param>
    /// <param name="password">
    /// The password, where <paramref name="preferred"/> is <see cref="ChallengeNameType.Password"/> or
    /// <see cref="ChallengeNameType.PasswordSrp"/>. Default: it is asked for with a challenge.
    /// </param>
    /// <param name="context">What the sign-in carries besides. Default: nothing.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public async Task<SignInResult> StartChoiceAsync(
        string username,
        ChallengeNameType? preferred = null,
        string? password = null,
        SignInContext? context = null,
        CancellationToken cancellationToken = default)
    {
        using var secrets = new SignInSecrets(password);
        var start = Begin(username, context) with { Session = context?.SignUpSession };
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

    /// <summary>Signs in through the user pool's own challenges, which its Lambda triggers define (<c>CUSTOM_AUTH</c>).</summary>
    /// <param name="username">The user's name, or an alias that the user pool allows, such as the email address.</param>
    /// <param name="password">The password, for triggers that begin with SRP; it is not sent. Default: no SRP.</param>
    /// <param name="context">What the sign-in carries besides. Default: nothing.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public async Task<SignInResult> StartCustomAsync(
        string username, string? password = null, SignInContext? context = null, CancellationToken cancellationToken = default)
    {
        using var secrets = new SignInSecrets(password);
        var start = Begin(username, context);
        var parameters = new Dictionary<string, string>();
        if (password is not null)
        {
            (parameters["CHALLENGE_NAME"], parameters["SRP_A"]) = ("SRP_A", secrets.StartUser());
        }

        return await _flow.StartAsync(AuthFlowType.CustomAuth, start, parameters, secrets, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes up a challenge that <see cref="SignInChallenge.Save"/> gave, perhaps in another request or process.</summary>
    /// <param name="saved">The saved text.</param>
    /// <param name="context">What the sign-in carries from here on in place of what was saved. Default: what was saved.</param>
    /// <exception cref="FormatException">The text is no saved challenge, or it belongs to another user pool or app client.</exception>
    public SignInChallenge Restore(string saved, SignInContext? context = null)
    {
        var state = SavedJson.Read<ChallengeState>(saved, "a challenge");
        if (state.UserPoolId != Settings.UserPoolId || state.ClientId != Settings.ClientId)
        {
            throw new FormatException("The saved challenge belongs to another user pool or app client.");
        }

        return ChallengeFactory.Create(_flow, state with { UserPoolId = null, ClientId = null, Context = context ?? state.Context });
    }

    private ChallengeState Begin(string username, SignInContext? context) => _flow.Begin(username, context);
}
