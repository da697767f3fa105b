using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>Signs in the users of an app client. <see cref="CognitoSignIn"/> implements it with Amazon Cognito.</summary>
/// <remarks>
/// <para>A call returns a <see cref="CognitoSignInResult"/>: either <see cref="SignedIn"/>, or a challenge that expects a response.</para>
/// <para>Mock this interface in your tests. <see cref="SignedIn"/> and all challenges have public constructors.
/// Later versions may add members with default implementations.</para>
/// </remarks>
public partial interface ICognitoSignIn
{
    /// <summary>Signs a user in with SRP, the Secure Remote Password protocol (<c>USER_SRP_AUTH</c>). The password is not sent.</summary>
    /// <param name="username">The user's name, or an alias that the user pool allows, such as the email address.</param>
    /// <param name="password">The password, or null to receive a <see cref="PasswordVerifierChallenge"/> for it.</param>
    /// <param name="context">Additional data for every request of the sign-in. Default: null.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The tokens of the user, or the next challenge.</returns>
    /// <exception cref="NotAuthorizedException">The name or the password is wrong, or the user may not sign in.</exception>
    Task<CognitoSignInResult> StartSrpAsync(
        string username, string? password, SignInContext? context = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Signs a user in with a password that is sent over TLS (<c>USER_PASSWORD_AUTH</c>, or <c>ADMIN_USER_PASSWORD_AUTH</c> with
    /// <see cref="CognitoSignInOptions.UseAdminOperations"/>).
    /// </summary>
    /// <remarks>The user migration trigger requires this flow.</remarks>
    /// <param name="username">The user's name, or an alias that the user pool allows, such as the email address.</param>
    /// <param name="password">The password.</param>
    /// <param name="context">Additional data for every request of the sign-in. Default: null.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The tokens of the user, or the next challenge.</returns>
    /// <exception cref="NotAuthorizedException">The name or the password is wrong, or the user may not sign in.</exception>
    Task<CognitoSignInResult> StartPasswordAsync(
        string username, string password, SignInContext? context = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Signs a user in with a first factor of the user's choice: a password, a code by email or SMS, or a passkey (<c>USER_AUTH</c>).
    /// </summary>
    /// <remarks>
    /// The key of a <see cref="SignInContext.Device"/> is sent as in the other flows. AWS documents the key for this flow only in
    /// <c>AdminInitiateAuth</c>.
    /// </remarks>
    /// <param name="username">The user's name, or an alias that the user pool allows, such as the email address.</param>
    /// <param name="preferred">
    /// The factor to start with, such as <see cref="ChallengeNameType.WebAuthn"/>. If it is null or the user does not have it, the result
    /// is a <see cref="SelectChallenge"/> with the factors of the user.
    /// </param>
    /// <param name="password">
    /// The password, if <paramref name="preferred"/> is <see cref="ChallengeNameType.Password"/> or
    /// <see cref="ChallengeNameType.PasswordSrp"/>. If null, which is the default, the result is a challenge for it.
    /// </param>
    /// <param name="context">Additional data for every request of the sign-in. Default: null.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The tokens of the user, or the next challenge.</returns>
    Task<CognitoSignInResult> StartChoiceAsync(
        string username,
        ChallengeNameType? preferred = null,
        string? password = null,
        SignInContext? context = null,
        CancellationToken cancellationToken = default);

    /// <summary>Signs a user in with the challenges that the user pool's Lambda triggers define (<c>CUSTOM_AUTH</c>).</summary>
    /// <param name="username">The user's name, or an alias that the user pool allows, such as the email address.</param>
    /// <param name="password">
    /// The password, for triggers that start with SRP. It is not sent. If null, which is the default, SRP is not used.
    /// </param>
    /// <param name="context">Additional data for every request of the sign-in. Default: null.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The tokens of the user, or the next challenge.</returns>
    Task<CognitoSignInResult> StartCustomAsync(
        string username, string? password = null, SignInContext? context = null, CancellationToken cancellationToken = default);

    /// <summary>Creates a challenge from the string of <see cref="SignInChallenge.Serialize"/>, in any request or process.</summary>
    /// <param name="serialized">The serialized challenge.</param>
    /// <param name="context">Data for the rest of the sign-in that replaces the serialized data. Default: the serialized data.</param>
    /// <returns>The challenge, ready for a response.</returns>
    /// <exception cref="FormatException">
    /// The string was not produced by <see cref="SignInChallenge.Serialize"/>, or belongs to another user pool or app client.
    /// </exception>
    SignInChallenge DeserializeChallenge(string serialized, SignInContext? context = null);
}
