using CognitoClient.Model;

namespace CognitoClient.EndToEndTests.CognitoLocal;

/// <summary>A user pool with an app client, for one test.</summary>
internal sealed record TestPool(ICognitoIdentityProviderClient Client, string Id, string ClientId)
{
    public const string Password = "Correct-Horse-1";

    public static string EmailOf(string username) => $"{username}@example.com";

    public Task<SignUpResponse> SignUpAsync(string username) => Client.SignUpAsync(new()
    {
        ClientId = ClientId,
        Username = username,
        Password = Password,
        UserAttributes = [new() { Name = "email", Value = EmailOf(username) }],
    });

    public async Task AddConfirmedUserAsync(string username)
    {
        await SignUpAsync(username);
        await Client.AdminConfirmSignUpAsync(new() { UserPoolId = Id, Username = username });
    }

    public Task<InitiateAuthResponse> InitiateAuthAsync(string username, string password = Password) => Client.InitiateAuthAsync(new()
    {
        ClientId = ClientId,
        AuthFlow = AuthFlowType.UserPasswordAuth,
        AuthParameters = new Dictionary<string, string> { ["USERNAME"] = username, ["PASSWORD"] = password },
    });

    public Task<InitiateAuthResponse> RefreshAsync(string refreshToken) => Client.InitiateAuthAsync(new()
    {
        ClientId = ClientId,
        AuthFlow = AuthFlowType.RefreshTokenAuth,
        AuthParameters = new Dictionary<string, string> { ["REFRESH_TOKEN"] = refreshToken },
    });

    /// <summary>Adds a user, signs in, and gives the access token.</summary>
    public async Task<string> SignInNewUserAsync(string username)
    {
        await AddConfirmedUserAsync(username);
        return (await InitiateAuthAsync(username)).AuthenticationResult!.AccessToken!;
    }

    public Task<AdminGetUserResponse> GetUserAsync(string username) =>
        Client.AdminGetUserAsync(new() { UserPoolId = Id, Username = username });
}
