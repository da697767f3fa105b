using CognitoClient.Internal.SignIn;

namespace CognitoClient.Authentication;

/// <summary>
/// A proof of the remembered device is asked for (<c>DEVICE_SRP_AUTH</c>). It is answered inside when <see cref="SignInContext.Device"/> is set.
/// </summary>
public sealed record DeviceSrpAuthChallenge : SignInChallenge
{
    internal DeviceSrpAuthChallenge(SignInFlow flow, ChallengeState state)
        : base(flow, state)
    {
    }

    /// <summary>The key of the device that is asked for; null when the service does not say.</summary>
    public string? DeviceKey => Parameters.GetValueOrDefault("DEVICE_KEY");

    /// <summary>Proves the device; the service's <c>DEVICE_PASSWORD_VERIFIER</c> is answered inside.</summary>
    /// <param name="device">The device's secret.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public async Task<SignInResult> AnswerAsync(DeviceSecret device, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(device);
        using var secrets = new SignInSecrets();
        var state = State with { Context = State.Context with { Device = device } };
        return await Flow.ProveAsync(state, secrets, cancellationToken).ConfigureAwait(false);
    }
}
