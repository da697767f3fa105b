namespace CognitoClient.Authentication;

/// <summary>Sends the replies to challenges. Every challenge is answered through the responder that it was created with.</summary>
/// <remarks>
/// <para><see cref="CognitoSignIn"/> creates challenges with a responder that calls Amazon Cognito. Implement this interface in tests, to
/// create challenges without a user pool and to see how an application answers them.</para>
/// <para>Implementations must be safe for concurrent use, because challenges are immutable and may be answered more than once.</para>
/// </remarks>
public interface IChallengeResponder
{
    /// <summary>Answers a challenge with named responses.</summary>
    /// <param name="challenge">The challenge to answer.</param>
    /// <param name="responses">The responses, by the service's names such as <c>SMS_MFA_CODE</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The next challenge, or the tokens of the signed-in user.</returns>
    Task<SignInResult> RespondAsync(
        SignInChallenge challenge, IReadOnlyDictionary<string, string> responses, CancellationToken cancellationToken);

    /// <summary>Answers a challenge by proving the password with SRP, without sending it.</summary>
    /// <param name="challenge">
    /// A <see cref="PasswordSrpChallenge"/>, a <see cref="PasswordVerifierChallenge"/>, or a <see cref="SelectChallenge"/> whose choice is
    /// <c>PASSWORD_SRP</c>.
    /// </param>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The next challenge, or the tokens of the signed-in user.</returns>
    Task<SignInResult> ProvePasswordAsync(SignInChallenge challenge, string password, CancellationToken cancellationToken);

    /// <summary>Answers a challenge by proving the secret of a remembered device with SRP.</summary>
    /// <param name="challenge">The challenge to answer.</param>
    /// <param name="device">The secret of the device.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The next challenge, or the tokens of the signed-in user.</returns>
    Task<SignInResult> ProveDeviceAsync(DeviceSrpAuthChallenge challenge, DeviceSecret device, CancellationToken cancellationToken);

    /// <summary>Starts the set-up of an authenticator app.</summary>
    /// <param name="challenge">The challenge that requires a second factor.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The set-up, with the secret for the app.</returns>
    Task<SoftwareTokenSetup> StartSoftwareTokenAsync(MfaSetupChallenge challenge, CancellationToken cancellationToken);

    /// <summary>Completes the set-up of an authenticator app with its first code, and continues the sign-in.</summary>
    /// <param name="setup">The set-up to complete.</param>
    /// <param name="code">The code that the app shows.</param>
    /// <param name="friendlyDeviceName">The user's name for the app's device, or null.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The next challenge, or the tokens of the signed-in user.</returns>
    Task<SignInResult> VerifySoftwareTokenAsync(
        SoftwareTokenSetup setup, string code, string? friendlyDeviceName, CancellationToken cancellationToken);

    /// <summary>Writes a challenge as a string, from which the sign-in can be continued later.</summary>
    /// <param name="challenge">The challenge to save.</param>
    /// <returns>The saved challenge, which is a secret.</returns>
    string Save(SignInChallenge challenge);
}
