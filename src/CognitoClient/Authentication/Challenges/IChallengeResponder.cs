using System.Security.Cryptography;

namespace CognitoClient.Authentication;

/// <summary>Sends the responses to challenges.</summary>
/// <remarks>
/// <para><see cref="CognitoSignIn"/> creates challenges with a responder that calls Amazon Cognito. Implement this interface in tests, to
/// create challenges without a user pool and to see how your application responds to them.</para>
/// <para>Only <see cref="RespondAsync"/> must be implemented. The defaults of the other members are for tests: they call it, so that it
/// sees every response. Later versions may add members with default implementations.</para>
/// <para>Implementations must be safe for concurrent use, because challenges are immutable and can be used more than once.</para>
/// </remarks>
public interface IChallengeResponder
{
    /// <summary>Responds to a challenge.</summary>
    /// <param name="challenge">The challenge.</param>
    /// <param name="responses">The responses, by the service's names such as <c>SMS_MFA_CODE</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The tokens of the user, or the next challenge.</returns>
    Task<CognitoSignInResult> RespondAsync(
        SignInChallenge challenge, IReadOnlyDictionary<string, string> responses, CancellationToken cancellationToken);

    /// <summary>Responds to a challenge with a proof of the password by SRP. The password is not sent.</summary>
    /// <remarks>The default implementation passes the password to <see cref="RespondAsync"/>, as <c>PASSWORD</c>.</remarks>
    /// <param name="challenge">
    /// A <see cref="PasswordSrpChallenge"/>, a <see cref="PasswordVerifierChallenge"/>, or a <see cref="SelectChallenge"/> whose choice is
    /// <c>PASSWORD_SRP</c>.
    /// </param>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The tokens of the user, or the next challenge.</returns>
    Task<CognitoSignInResult> ProvePasswordAsync(SignInChallenge challenge, string password, CancellationToken cancellationToken) =>
        RespondAsync(challenge, new Dictionary<string, string> { ["PASSWORD"] = password }, cancellationToken);

    /// <summary>Responds to a challenge with a proof of a remembered device's secret by SRP.</summary>
    /// <remarks>The default implementation passes the key of the device to <see cref="RespondAsync"/>, as <c>DEVICE_KEY</c>.</remarks>
    /// <param name="challenge">The challenge.</param>
    /// <param name="device">The secret of the device.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The tokens of the user, or the next challenge.</returns>
    Task<CognitoSignInResult> ProveDeviceAsync(DeviceSrpAuthChallenge challenge, DeviceSecret device, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(device);
        return RespondAsync(challenge, new Dictionary<string, string> { ["DEVICE_KEY"] = device.DeviceKey }, cancellationToken);
    }

    /// <summary>Starts the set-up of an authenticator app.</summary>
    /// <remarks>The default implementation creates a random secret.</remarks>
    /// <param name="challenge">The challenge that requires a second factor.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The set-up, with the secret for the app.</returns>
    Task<SoftwareTokenSetup> StartSoftwareTokenAsync(MfaSetupChallenge challenge, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(challenge);
        return Task.FromResult(new SoftwareTokenSetup(this)
        {
            Username = challenge.Username,
            Session = challenge.Session,
            SecretCode = Base32.Encode(RandomNumberGenerator.GetBytes(20)),
        });
    }

    /// <summary>Completes the set-up of an authenticator app with its first code, and continues the sign-in.</summary>
    /// <remarks>
    /// The default implementation passes the code and the name to <see cref="RespondAsync"/>, as <c>USER_CODE</c> and
    /// <c>FRIENDLY_DEVICE_NAME</c>.
    /// </remarks>
    /// <param name="setup">The set-up to complete.</param>
    /// <param name="code">The code that the app shows.</param>
    /// <param name="friendlyDeviceName">The user's name for the app's device, or null.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The tokens of the user, or the next challenge.</returns>
    Task<CognitoSignInResult> VerifySoftwareTokenAsync(
        SoftwareTokenSetup setup, string code, string? friendlyDeviceName, CancellationToken cancellationToken)
    {
        var responses = new Dictionary<string, string> { ["USER_CODE"] = code };
        if (friendlyDeviceName is not null)
        {
            responses["FRIENDLY_DEVICE_NAME"] = friendlyDeviceName;
        }

        return RespondAsync(setup, responses, cancellationToken);
    }

    /// <summary>Serializes a challenge, for <see cref="ICognitoSignIn.DeserializeChallenge"/>.</summary>
    /// <remarks>The default implementation returns the challenge's name.</remarks>
    /// <param name="challenge">The challenge.</param>
    /// <returns>The serialized challenge, which is a secret.</returns>
    string Serialize(SignInChallenge challenge)
    {
        ArgumentNullException.ThrowIfNull(challenge);
        return challenge.Name.Value;
    }
}
