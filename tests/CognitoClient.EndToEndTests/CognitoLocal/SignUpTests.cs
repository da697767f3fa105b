using CognitoClient.Model;
using CognitoLocal;

namespace CognitoClient.EndToEndTests.CognitoLocal;

public sealed class SignUpTests(CognitoLocalFixture cognito)
{
    [Fact]
    public async Task SignUp_NewUser_IsUnconfirmedAndGetsACode()
    {
        var pool = await cognito.CreatePoolAsync();

        var response = await pool.SignUpAsync("nadia");

        Assert.False(response.UserConfirmed);
        Assert.Equal(DeliveryMediumType.Email, response.CodeDeliveryDetails!.DeliveryMedium);
        Assert.Equal("email", response.CodeDeliveryDetails.AttributeName);
        Assert.Equal("nadia@example.com", response.CodeDeliveryDetails.Destination);
        var user = await pool.GetUserAsync("nadia");
        Assert.Equal(UserStatusType.Unconfirmed, user.UserStatus);
        Assert.Equal(response.UserSub, user.UserAttributes.ValueOf("sub"));
    }

    [Fact]
    public async Task SignUp_SameNameTwice_ThrowsUsernameExists()
    {
        var pool = await cognito.CreatePoolAsync();
        await pool.SignUpAsync("nadia");

        var error = await Assert.ThrowsAsync<UsernameExistsException>(() => pool.SignUpAsync("nadia"));

        Assert.Equal("SignUp", error.Operation);
        Assert.Equal("User already exists", error.Message);
    }

    [Fact]
    public async Task SignUp_UnknownAppClient_ThrowsResourceNotFound()
    {
        await Assert.ThrowsAsync<ResourceNotFoundException>(
            () => new TestPool(cognito.Client, "local_none", "none").SignUpAsync("nadia"));
    }

    [Fact]
    public async Task SignUp_AnonymousClient_NeedsNoCredentials()
    {
        var pool = await cognito.CreatePoolAsync();
        using var anonymous = cognito.CreateClient(options =>
        {
            options.Anonymous = true;
            options.AccessKeyId = null;
            options.SecretAccessKey = null;
        });

        var response = await (pool with { Client = anonymous }).SignUpAsync("nadia");

        Assert.NotEmpty(response.UserSub);
    }

    [Fact]
    public async Task ConfirmSignUp_RightCode_ConfirmsTheUser()
    {
        var pool = await cognito.CreatePoolAsync();
        await pool.SignUpAsync("nadia");

        await ConfirmAsync(pool, CognitoLocalServer.ConfirmationCode);

        Assert.Equal(UserStatusType.Confirmed, (await pool.GetUserAsync("nadia")).UserStatus);
    }

    [Fact]
    public async Task ConfirmSignUp_WrongCode_ThrowsCodeMismatch()
    {
        var pool = await cognito.CreatePoolAsync();
        await pool.SignUpAsync("nadia");

        await Assert.ThrowsAsync<CodeMismatchException>(() => ConfirmAsync(pool, "000000"));

        Assert.Equal(UserStatusType.Unconfirmed, (await pool.GetUserAsync("nadia")).UserStatus);
    }

    [Fact]
    public async Task ConfirmSignUp_UsedCode_ThrowsExpiredCode()
    {
        var pool = await cognito.CreatePoolAsync();
        await pool.SignUpAsync("nadia");
        await ConfirmAsync(pool, CognitoLocalServer.ConfirmationCode);

        await Assert.ThrowsAsync<ExpiredCodeException>(() => ConfirmAsync(pool, CognitoLocalServer.ConfirmationCode));
    }

    [Fact]
    public async Task AdminConfirmSignUp_ConfirmedUser_ThrowsNotAuthorized()
    {
        var pool = await cognito.CreatePoolAsync();
        await pool.AddConfirmedUserAsync("nadia");
        Assert.Equal(UserStatusType.Confirmed, (await pool.GetUserAsync("nadia")).UserStatus);

        var error = await Assert.ThrowsAsync<NotAuthorizedException>(
            () => cognito.Client.AdminConfirmSignUpAsync(new() { UserPoolId = pool.Id, Username = "nadia" }));

        Assert.Equal("User cannot be confirmed. Current status is CONFIRMED", error.Message);
    }

    private static Task<ConfirmSignUpResponse> ConfirmAsync(TestPool pool, string code) =>
        pool.Client.ConfirmSignUpAsync(new() { ClientId = pool.ClientId, Username = "nadia", ConfirmationCode = code });
}
