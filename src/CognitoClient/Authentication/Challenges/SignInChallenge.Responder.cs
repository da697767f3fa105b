using CognitoClient.Internal.Calls;

namespace CognitoClient.Authentication;

public abstract partial record SignInChallenge
{
    /// <summary>A responder whose results are verified, because it can be an application's own.</summary>
    private sealed class VerifiedResponder(IChallengeResponder inner) : IChallengeResponder
    {
        public Task<CognitoSignInResult> RespondAsync(
            SignInChallenge challenge, IReadOnlyDictionary<string, string> responses, CancellationToken cancellationToken) =>
            VerifyAsync(inner.RespondAsync(challenge, responses, cancellationToken), nameof(RespondAsync));

        public Task<CognitoSignInResult> ProvePasswordAsync(
            SignInChallenge challenge, string password, CancellationToken cancellationToken) =>
            VerifyAsync(inner.ProvePasswordAsync(challenge, password, cancellationToken), nameof(ProvePasswordAsync));

        public Task<CognitoSignInResult> ProveDeviceAsync(
            DeviceSrpAuthChallenge challenge, DeviceSecret device, CancellationToken cancellationToken) =>
            VerifyAsync(inner.ProveDeviceAsync(challenge, device, cancellationToken), nameof(ProveDeviceAsync));

        public Task<SoftwareTokenSetup> StartSoftwareTokenAsync(MfaSetupChallenge challenge, CancellationToken cancellationToken) =>
            VerifyAsync(inner.StartSoftwareTokenAsync(challenge, cancellationToken), nameof(StartSoftwareTokenAsync));

        public Task<CognitoSignInResult> VerifySoftwareTokenAsync(
            SoftwareTokenSetup setup, string code, string? friendlyDeviceName, CancellationToken cancellationToken) =>
            VerifyAsync(
                inner.VerifySoftwareTokenAsync(setup, code, friendlyDeviceName, cancellationToken), nameof(VerifySoftwareTokenAsync));

        public string Serialize(SignInChallenge challenge) =>
            inner.Serialize(challenge) ?? throw SubstituteChecks.ReturnedNull(inner, nameof(Serialize), "string");

        private Task<T> VerifyAsync<T>(Task<T>? call, string method)
            where T : class =>
            call.Verify(inner, method, typeof(T).Name);
    }
}
