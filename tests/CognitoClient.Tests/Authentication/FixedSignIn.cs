using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Tests.Authentication;

/// <summary>A sign-in of an application: every renewal returns the same access token, and revoked tokens are recorded.</summary>
internal sealed class FixedSignIn(string accessToken) : ICognitoSignIn
{
    public List<string> Revoked { get; } = [];

    public Task<SignInTokens> RefreshAsync(SignInTokens tokens, SignInContext? context, CancellationToken cancellationToken) =>
        Task.FromResult(new SignInTokens { AccessToken = accessToken });

    public Task<SignInTokens> RefreshAsync(
        string refreshToken, string? username, SignInContext? context, CancellationToken cancellationToken) =>
        Task.FromResult(new SignInTokens { AccessToken = accessToken });

    public Task RevokeAsync(string refreshToken, CancellationToken cancellationToken) => RecordAsync(refreshToken);

    public Task SignOutEverywhereAsync(string accessToken, CancellationToken cancellationToken) => RecordAsync(accessToken);

    public Task<CognitoSignInResult> StartSrpAsync(
        string username, string? password, SignInContext? context, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<CognitoSignInResult> StartPasswordAsync(
        string username, string password, SignInContext? context, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<CognitoSignInResult> StartChoiceAsync(
        string username, ChallengeNameType? preferred, string? password, SignInContext? context, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<CognitoSignInResult> StartCustomAsync(
        string username, string? password, SignInContext? context, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public SignInChallenge DeserializeChallenge(string serialized, SignInContext? context) => throw new NotSupportedException();

    public Task<DeviceSecret> ConfirmDeviceAsync(SignInTokens tokens, string? deviceName, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task RememberDeviceAsync(string accessToken, string deviceKey, bool remember, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task ForgetDeviceAsync(string accessToken, string deviceKey, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    private Task RecordAsync(string token)
    {
        Revoked.Add(token);
        return Task.CompletedTask;
    }
}
