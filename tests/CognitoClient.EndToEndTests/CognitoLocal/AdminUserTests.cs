using CognitoClient.Model;

namespace CognitoClient.EndToEndTests.CognitoLocal;

public sealed class AdminUserTests(CognitoLocalFixture cognito)
{
    [Fact]
    public async Task AdminCreateUser_Suppressed_MustChangeThePassword()
    {
        var pool = await cognito.CreatePoolAsync();

        var user = (await CreateAsync(pool, "nadia")).User!;

        Assert.Equal("nadia", user.Username);
        Assert.Equal(UserStatusType.ForceChangePassword, user.UserStatus);
        Assert.True(user.Enabled);
        Assert.Equal("nadia@example.com", user.Attributes.ValueOf("email"));
        Assert.Equal(TimeProvider.System.GetUtcNow().UtcDateTime, user.UserCreateDate!.Value.UtcDateTime, TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task AdminCreateUser_SameNameTwice_ThrowsUsernameExists()
    {
        var pool = await cognito.CreatePoolAsync();
        await CreateAsync(pool, "nadia");

        await Assert.ThrowsAsync<UsernameExistsException>(() => CreateAsync(pool, "nadia"));
    }

    [Fact]
    public async Task AdminGetUser_NonAsciiAttribute_IsReadBack()
    {
        var pool = await cognito.CreatePoolAsync();
        await CreateAsync(pool, "zoë", new AttributeType { Name = "name", Value = "Zoë “Z” Ångström 🙂" });

        var user = await pool.GetUserAsync("zoë");

        Assert.Equal("zoë", user.Username);
        Assert.Equal("Zoë “Z” Ångström 🙂", user.UserAttributes.ValueOf("name"));
    }

    [Fact]
    public async Task AdminGetUser_UnknownUser_ThrowsUserNotFound()
    {
        var pool = await cognito.CreatePoolAsync();

        var error = await Assert.ThrowsAsync<UserNotFoundException>(() => pool.GetUserAsync("nobody"));

        Assert.Equal("User does not exist.", error.Message);
    }

    [Fact]
    public async Task AdminDisableUser_ThenEnable_ChangesEnabled()
    {
        var pool = await cognito.CreatePoolAsync();
        await CreateAsync(pool, "nadia");

        await cognito.Client.AdminDisableUserAsync(new() { UserPoolId = pool.Id, Username = "nadia" });
        Assert.False((await pool.GetUserAsync("nadia")).Enabled);

        await cognito.Client.AdminEnableUserAsync(new() { UserPoolId = pool.Id, Username = "nadia" });
        Assert.True((await pool.GetUserAsync("nadia")).Enabled);
    }

    [Fact]
    public async Task AdminUpdateUserAttributes_ThenDelete_AddsAndRemoves()
    {
        var pool = await cognito.CreatePoolAsync();
        await CreateAsync(pool, "nadia");

        await cognito.Client.AdminUpdateUserAttributesAsync(
            new() { UserPoolId = pool.Id, Username = "nadia", UserAttributes = [new() { Name = "locale", Value = "fr-FR" }] });
        Assert.Equal("fr-FR", (await pool.GetUserAsync("nadia")).UserAttributes.ValueOf("locale"));

        await cognito.Client.AdminDeleteUserAttributesAsync(
            new() { UserPoolId = pool.Id, Username = "nadia", UserAttributeNames = ["locale"] });
        Assert.Null((await pool.GetUserAsync("nadia")).UserAttributes.ValueOf("locale"));
    }

    [Fact]
    public async Task AdminUpdateUserAttributes_NotInTheSchema_ThrowsInvalidParameter()
    {
        var pool = await cognito.CreatePoolAsync();
        await CreateAsync(pool, "nadia");

        await Assert.ThrowsAsync<InvalidParameterException>(() => cognito.Client.AdminUpdateUserAttributesAsync(
            new() { UserPoolId = pool.Id, Username = "nadia", UserAttributes = [new() { Name = "custom:none", Value = "1" }] }));
    }

    [Fact]
    public async Task AdminSetUserPassword_Permanent_LetsTheUserSignIn()
    {
        var pool = await cognito.CreatePoolAsync();
        await CreateAsync(pool, "nadia");

        await cognito.Client.AdminSetUserPasswordAsync(
            new() { UserPoolId = pool.Id, Username = "nadia", Password = "Battery-Staple-2", Permanent = true });

        Assert.Equal(UserStatusType.Confirmed, (await pool.GetUserAsync("nadia")).UserStatus);
        Assert.NotNull((await pool.InitiateAuthAsync("nadia", "Battery-Staple-2")).AuthenticationResult);
    }

    [Fact]
    public async Task AdminDeleteUser_ThenGet_ThrowsUserNotFound()
    {
        var pool = await cognito.CreatePoolAsync();
        await CreateAsync(pool, "nadia");

        await cognito.Client.AdminDeleteUserAsync(new() { UserPoolId = pool.Id, Username = "nadia" });

        await Assert.ThrowsAsync<UserNotFoundException>(() => pool.GetUserAsync("nadia"));
    }

    private static Task<AdminCreateUserResponse> CreateAsync(TestPool pool, string username, params AttributeType[] attributes) =>
        pool.Client.AdminCreateUserAsync(new()
        {
            UserPoolId = pool.Id,
            Username = username,
            MessageAction = MessageActionType.Suppress,
            UserAttributes = [new() { Name = "email", Value = TestPool.EmailOf(username) }, .. attributes],
        });
}
