using CognitoClient.Model;
using CognitoLocal;

namespace CognitoClient.EndToEndTests.CognitoLocal;

/// <summary>What signed-in users do to their own account.</summary>
public sealed class SelfServiceTests(CognitoLocalFixture cognito)
{
    [Fact]
    public async Task GetUser_AccessToken_GivesTheUser()
    {
        var pool = await cognito.CreatePoolAsync();
        var accessToken = await pool.SignInNewUserAsync("nadia");

        var user = await cognito.Client.GetUserAsync(new() { AccessToken = accessToken });

        Assert.Equal("nadia", user.Username);
        Assert.Equal("nadia@example.com", user.UserAttributes.ValueOf("email"));
        Assert.Empty(user.UserMFASettingList);
    }

    [Fact]
    public async Task GetUser_BrokenToken_ThrowsInvalidParameter()
    {
        await Assert.ThrowsAsync<InvalidParameterException>(
            () => cognito.Client.GetUserAsync(new() { AccessToken = "not-a-token" }));
    }

    [Fact]
    public async Task UpdateUserAttributes_NewName_NeedsNoCode()
    {
        var pool = await cognito.CreatePoolAsync();
        var accessToken = await pool.SignInNewUserAsync("nadia");

        var response = await UpdateAsync(accessToken, "name", "Nadia");

        Assert.Empty(response.CodeDeliveryDetailsList);
        Assert.Equal("Nadia", (await pool.GetUserAsync("nadia")).UserAttributes.ValueOf("name"));
    }

    [Fact]
    public async Task DeleteUserAttributes_Name_RemovesIt()
    {
        var pool = await cognito.CreatePoolAsync();
        var accessToken = await pool.SignInNewUserAsync("nadia");
        await UpdateAsync(accessToken, "name", "Nadia");

        await cognito.Client.DeleteUserAttributesAsync(new() { AccessToken = accessToken, UserAttributeNames = ["name"] });

        Assert.Null((await pool.GetUserAsync("nadia")).UserAttributes.ValueOf("name"));
    }

    [Fact]
    public async Task UpdateUserAttributes_NewEmail_IsVerifiedWithTheCode()
    {
        var pool = await cognito.CreatePoolAsync();
        var accessToken = await pool.SignInNewUserAsync("nadia");

        var response = await UpdateAsync(accessToken, "email", "new@example.com");
        var sent = Assert.Single(response.CodeDeliveryDetailsList);
        Assert.Equal("new@example.com", sent.Destination);
        Assert.Equal("false", (await pool.GetUserAsync("nadia")).UserAttributes.ValueOf("email_verified"));

        await VerifyAsync(accessToken, CognitoLocalServer.ConfirmationCode);
        Assert.Equal("true", (await pool.GetUserAsync("nadia")).UserAttributes.ValueOf("email_verified"));
    }

    [Fact]
    public async Task GetUserAttributeVerificationCode_ThenVerify_VerifiesTheEmail()
    {
        var pool = await cognito.CreatePoolAsync();
        var accessToken = await pool.SignInNewUserAsync("nadia");

        await cognito.Client.GetUserAttributeVerificationCodeAsync(new() { AccessToken = accessToken, AttributeName = "email" });
        await Assert.ThrowsAsync<CodeMismatchException>(() => VerifyAsync(accessToken, "000000"));
        await VerifyAsync(accessToken, CognitoLocalServer.ConfirmationCode);

        Assert.Equal("true", (await pool.GetUserAsync("nadia")).UserAttributes.ValueOf("email_verified"));
    }

    [Fact]
    public async Task DeleteUser_AccessToken_DeletesTheUser()
    {
        var pool = await cognito.CreatePoolAsync();
        var accessToken = await pool.SignInNewUserAsync("nadia");

        await cognito.Client.DeleteUserAsync(new() { AccessToken = accessToken });

        await Assert.ThrowsAsync<UserNotFoundException>(() => pool.GetUserAsync("nadia"));
    }

    private Task<UpdateUserAttributesResponse> UpdateAsync(string accessToken, string name, string value) =>
        cognito.Client.UpdateUserAttributesAsync(
            new() { AccessToken = accessToken, UserAttributes = [new() { Name = name, Value = value }] });

    private Task<VerifyUserAttributeResponse> VerifyAsync(string accessToken, string code) =>
        cognito.Client.VerifyUserAttributeAsync(new() { AccessToken = accessToken, AttributeName = "email", Code = code });
}
