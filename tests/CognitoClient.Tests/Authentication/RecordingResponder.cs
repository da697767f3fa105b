using CognitoClient.Authentication;

namespace CognitoClient.Tests.Authentication;

/// <summary>A responder as an application's tests write it: it records how challenges are answered, and signs the user in.</summary>
internal sealed class RecordingResponder : IChallengeResponder
{
    private static readonly SignedIn Result = new(new SignInTokens { AccessToken = "a" });

    /// <summary>Each reply: the challenge that was answered, and what with.</summary>
    public List<(SignInChallenge Challenge, string Reply)> Replies { get; } = [];

    public Task<CognitoSignInResult> RespondAsync(
        SignInChallenge challenge, IReadOnlyDictionary<string, string> responses, CancellationToken cancellationToken) =>
        Record(challenge, string.Join(", ", responses.Select(response => $"{response.Key} = {response.Value}")));

    public Task<CognitoSignInResult> ProvePasswordAsync(SignInChallenge challenge, string password, CancellationToken cancellationToken) =>
        Record(challenge, $"proof of {password}");

    public Task<CognitoSignInResult> ProveDeviceAsync(
        DeviceSrpAuthChallenge challenge, DeviceSecret device, CancellationToken cancellationToken) =>
        Record(challenge, $"proof of {device.DeviceKey}");

    public Task<SoftwareTokenSetup> StartSoftwareTokenAsync(MfaSetupChallenge challenge, CancellationToken cancellationToken) =>
        Task.FromResult(new SoftwareTokenSetup(this) { Username = challenge.Username, SecretCode = "JBSWY3DPEHPK3PXP" });

    public Task<CognitoSignInResult> VerifySoftwareTokenAsync(
        SoftwareTokenSetup setup, string code, string? friendlyDeviceName, CancellationToken cancellationToken) =>
        Record(setup, $"{code} of {friendlyDeviceName}");

    public string Serialize(SignInChallenge challenge) => $"saved {challenge.Name}";

    private Task<CognitoSignInResult> Record(SignInChallenge challenge, string reply)
    {
        Replies.Add((challenge, reply));
        return Task.FromResult<CognitoSignInResult>(Result);
    }
}
