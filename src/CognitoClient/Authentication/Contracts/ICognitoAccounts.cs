using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>
/// Manages the accounts of an app client's users: sign-up, confirmation, forgotten passwords, authenticator apps and passkeys.
/// <see cref="CognitoAccounts"/> implements it with Amazon Cognito.
/// </summary>
/// <remarks>
/// <para>The methods compute the SECRET_HASH of an app client with a secret. Call <see cref="ICognitoIdentityProviderClient"/> for all
/// other operations.</para>
/// <para>Mock this interface in your tests. Later versions may add members with default implementations.</para>
/// </remarks>
public partial interface ICognitoAccounts
{
    /// <summary>
    /// Signs a new user up (<c>SignUp</c>). Amazon Cognito sends a code to the user, unless a trigger confirms the user.
    /// </summary>
    /// <param name="username">The user's name, or the email address or phone number in user pools that sign in with it.</param>
    /// <param name="password">The password, or null in user pools that allow users without one.</param>
    /// <param name="userAttributes">The user's attributes, by name such as <c>email</c>. Default: null.</param>
    /// <param name="context">Metadata for triggers, threat protection and analytics. Default: null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The user's ID, whether the user is confirmed, and the destination of the code.</returns>
    /// <exception cref="UsernameExistsException">The name is taken.</exception>
    /// <exception cref="InvalidPasswordException">The password does not meet the user pool's policy.</exception>
    Task<SignUpResponse> SignUpAsync(
        string username,
        string? password,
        IReadOnlyDictionary<string, string>? userAttributes = null,
        SignInContext? context = null,
        CancellationToken cancellationToken = default);

    /// <summary>Confirms a sign-up with the code that the user received (<c>ConfirmSignUp</c>).</summary>
    /// <remarks>
    /// The response has a session that signs the user in without another factor, see <see cref="SignInContext.SignUpSession"/>.
    /// </remarks>
    /// <param name="username">The name that the user signed up with.</param>
    /// <param name="code">The code.</param>
    /// <param name="session">The session that <see cref="SignUpAsync"/> returned, to receive one for the sign-in. Default: null.</param>
    /// <param name="context">Metadata for triggers, threat protection and analytics. Default: null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The session for the sign-in, if one was returned.</returns>
    /// <exception cref="CodeMismatchException">The code is wrong.</exception>
    /// <exception cref="ExpiredCodeException">The code has expired. Send another one.</exception>
    Task<ConfirmSignUpResponse> ConfirmSignUpAsync(
        string username, string code, string? session = null, SignInContext? context = null, CancellationToken cancellationToken = default);

    /// <summary>Sends a new code for the confirmation of a sign-up (<c>ResendConfirmationCode</c>).</summary>
    /// <param name="username">The name that the user signed up with.</param>
    /// <param name="context">Metadata for triggers, threat protection and analytics. Default: null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The destination of the code, or null if the service returned none.</returns>
    Task<CodeDeliveryDetailsType?> ResendConfirmationCodeAsync(
        string username, SignInContext? context = null, CancellationToken cancellationToken = default);

    /// <summary>Sends a code to a user who forgot the password (<c>ForgotPassword</c>).</summary>
    /// <param name="username">The user's name or alias.</param>
    /// <param name="context">Metadata for triggers, threat protection and analytics. Default: null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The destination of the code, or null if the service returned none.</returns>
    /// <exception cref="InvalidParameterException">The user has no verified email address or phone number.</exception>
    Task<CodeDeliveryDetailsType?> ForgotPasswordAsync(
        string username, SignInContext? context = null, CancellationToken cancellationToken = default);

    /// <summary>Sets a new password with the code that the user received (<c>ConfirmForgotPassword</c>).</summary>
    /// <param name="username">The name that the code was requested with.</param>
    /// <param name="code">The code.</param>
    /// <param name="newPassword">The new password.</param>
    /// <param name="context">Metadata for triggers, threat protection and analytics. Default: null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the password is set.</returns>
    /// <exception cref="CodeMismatchException">The code is wrong.</exception>
    /// <exception cref="ExpiredCodeException">The code has expired. Send another one.</exception>
    /// <exception cref="InvalidPasswordException">The password does not meet the user pool's policy.</exception>
    Task ConfirmForgotPasswordAsync(
        string username, string code, string newPassword, SignInContext? context = null, CancellationToken cancellationToken = default);
}
