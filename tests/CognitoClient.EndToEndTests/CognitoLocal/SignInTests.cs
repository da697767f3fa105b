using CognitoClient.Model;

namespace CognitoClient.EndToEndTests.CognitoLocal;

public sealed class SignInTests(CognitoLocalFixture cognito)
{
    [Fact]
    public async Task InitiateAuth_Password_GivesTokensThatAreNeverPrinted()
    {
        var pool = await cognito.CreatePoolAsync();
        await pool.AddConfirmedUserAsync("nadia");

        var response = await pool.InitiateAuthAsync("nadia");

        var tokens = response.AuthenticationResult!;
        Assert.Null(response.ChallengeName);
        Assert.Equal(3, tokens.AccessToken!.Split('.').Length);
        Assert.Equal(3, tokens.IdToken!.Split('.').Length);
        Assert.NotEmpty(tokens.RefreshToken!);
        Assert.Equal(
            "AuthenticationResultType { AccessToken = ***, RefreshToken = ***, IdToken = *** }", tokens.ToString());
    }

    [Fact]
    public async Task InitiateAuth_WrongPassword_ThrowsInvalidPassword()
    {
        // Amazon Cognito answers NotAuthorizedException.
        var pool = await cognito.CreatePoolAsync();
        await pool.AddConfirmedUserAsync("nadia");

        await Assert.ThrowsAsync<InvalidPasswordException>(() => pool.InitiateAuthAsync("nadia", "wrong"));
    }

    [Fact]
    public async Task InitiateAuth_UnknownUser_ThrowsNotAuthorized()
    {
        var pool = await cognito.CreatePoolAsync();

        await Assert.ThrowsAsync<NotAuthorizedException>(() => pool.InitiateAuthAsync("nobody"));
    }

    [Fact]
    public async Task InitiateAuth_UnconfirmedUser_ThrowsUserNotConfirmed()
    {
        var pool = await cognito.CreatePoolAsync();
        await pool.SignUpAsync("nadia");

        await Assert.ThrowsAsync<UserNotConfirmedException>(() => pool.InitiateAuthAsync("nadia"));
    }

    [Fact]
    public async Task InitiateAuth_RefreshToken_GivesNewTokensWithoutARefreshToken()
    {
        var pool = await cognito.CreatePoolAsync();
        await pool.AddConfirmedUserAsync("nadia");
        var first = (await pool.InitiateAuthAsync("nadia")).AuthenticationResult!;

        var second = (await pool.RefreshAsync(first.RefreshToken!)).AuthenticationResult!;

        Assert.NotEqual(first.AccessToken, second.AccessToken);
        Assert.Null(second.RefreshToken);
        var user = await cognito.Client.GetUserAsync(new() { AccessToken = second.AccessToken! });
        Assert.Equal("nadia", user.Username);
    }

    [Fact]
    public async Task RevokeToken_ThenRefresh_ThrowsNotAuthorized()
    {
        var pool = await cognito.CreatePoolAsync();
        await pool.AddConfirmedUserAsync("nadia");
        var tokens = (await pool.InitiateAuthAsync("nadia")).AuthenticationResult!;

        await cognito.Client.RevokeTokenAsync(new() { ClientId = pool.ClientId, Token = tokens.RefreshToken! });

        await Assert.ThrowsAsync<NotAuthorizedException>(() => pool.RefreshAsync(tokens.RefreshToken!));
    }

    [Fact]
    public async Task AdminInitiateAuth_Password_GivesTokens()
    {
        var pool = await cognito.CreatePoolAsync();
        await pool.AddConfirmedUserAsync("nadia");

        var response = await cognito.Client.AdminInitiateAuthAsync(new()
        {
            UserPoolId = pool.Id,
            ClientId = pool.ClientId,
            AuthFlow = AuthFlowType.AdminUserPasswordAuth,
            AuthParameters = new Dictionary<string, string> { ["USERNAME"] = "nadia", ["PASSWORD"] = TestPool.Password },
        });

        Assert.NotEmpty(response.AuthenticationResult!.AccessToken!);
        Assert.NotEmpty(response.AuthenticationResult.RefreshToken!);
    }

    [Fact]
    public async Task RespondToAuthChallenge_NewPassword_ConfirmsTheUser()
    {
        var pool = await cognito.CreatePoolAsync();
        await cognito.Client.AdminCreateUserAsync(
            new() { UserPoolId = pool.Id, Username = "nadia", MessageAction = MessageActionType.Suppress });
        var challenge = await pool.InitiateAuthAsync("nadia", "123456");
        Assert.Equal(ChallengeNameType.NewPasswordRequired, challenge.ChallengeName);
        Assert.Equal("nadia", challenge.ChallengeParameters["USER_ID_FOR_SRP"]);
        Assert.Null(challenge.AuthenticationResult);

        var response = await cognito.Client.RespondToAuthChallengeAsync(new()
        {
            ClientId = pool.ClientId,
            ChallengeName = ChallengeNameType.NewPasswordRequired,
            Session = challenge.Session,
            ChallengeResponses = new Dictionary<string, string> { ["USERNAME"] = "nadia", ["NEW_PASSWORD"] = TestPool.Password },
        });

        Assert.NotEmpty(response.AuthenticationResult!.AccessToken!);
        Assert.Equal(UserStatusType.Confirmed, (await pool.GetUserAsync("nadia")).UserStatus);
    }
}
