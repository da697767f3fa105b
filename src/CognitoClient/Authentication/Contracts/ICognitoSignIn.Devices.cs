namespace CognitoClient.Authentication;

public partial interface ICognitoSignIn
{
    /// <summary>
    /// Confirms the new device of a sign-in, <see cref="SignInTokens.NewDevice"/>, with a random password (<c>ConfirmDevice</c>).
    /// </summary>
    /// <remarks>
    /// <para>Store the result on the device, and set <see cref="SignInContext.Device"/> to it in later sign-ins.</para>
    /// <para>If the call fails, repeat it with the same <see cref="SignInTokens.NewDevice"/>: <see cref="CognitoSignIn"/> uses the same
    /// password again, because the service may have confirmed the device.</para>
    /// </remarks>
    /// <param name="tokens">The tokens of the sign-in.</param>
    /// <param name="deviceName">The user's name for the device. Default: null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The secret of the device.</returns>
    /// <exception cref="InvalidOperationException"><see cref="SignInTokens.NewDevice"/> is null.</exception>
    Task<DeviceSecret> ConfirmDeviceAsync(
        SignInTokens tokens, string? deviceName = null, CancellationToken cancellationToken = default);

    /// <summary>Sets whether the user pool remembers a confirmed device (<c>UpdateDeviceStatus</c>).</summary>
    /// <remarks>
    /// User pools that ask the user require this call; see <see cref="DeviceSecret.UserConfirmationNecessary"/>. Only remembered devices
    /// can replace a second factor.
    /// </remarks>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="deviceKey">The <see cref="DeviceSecret.DeviceKey"/> of the device.</param>
    /// <param name="remember">False to stop remembering the device. Default: true.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the status is set.</returns>
    Task RememberDeviceAsync(
        string accessToken, string deviceKey, bool remember = true, CancellationToken cancellationToken = default);

    /// <summary>Removes a device from the user's devices (<c>ForgetDevice</c>). Delete its stored secret, too.</summary>
    /// <param name="accessToken">The user's access token.</param>
    /// <param name="deviceKey">The <see cref="DeviceSecret.DeviceKey"/> of the device.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the device is removed.</returns>
    Task ForgetDeviceAsync(string accessToken, string deviceKey, CancellationToken cancellationToken = default);
}
