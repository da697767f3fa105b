using CognitoClient.Model;
using CognitoClient.Testing.Tests.Support;

namespace CognitoClient.Testing.Tests.Users;

public sealed class AdminUserTests : ServiceTest
{
    // FACTS-SERVER 6 [A]: from any status.
    [Fact]
    public async Task SetUserPassword_StatusFollows()
    {
        var pool = await CreatePoolAsync();
        await CreateUserAsync(pool, "jane");

        await SetPasswordAsync(pool, "Passw0rd!", permanent: true);
        Assert.Equal(UserStatusType.Confirmed, (await GetUserAsync(pool, "jane")).UserStatus);
        await SetPasswordAsync(pool, "Passw0rd!", permanent: false);
        Assert.Equal(UserStatusType.ForceChangePassword, (await GetUserAsync(pool, "jane")).UserStatus);
    }

    // FACTS-SERVER 7 [A].
    [Fact]
    public async Task SetUserPassword_UsedBefore_HistoryViolation()
    {
        var pool = await CreatePoolAsync(new()
        {
            PoolName = "customers", Policies = new() { PasswordPolicy = new() { MinimumLength = 8, PasswordHistorySize = 2 } },
        });
        await CreateUserAsync(pool, "jane");
        await SetPasswordAsync(pool, "password-1", permanent: true);
        await SetPasswordAsync(pool, "password-2", permanent: true);

        await Assert.ThrowsAsync<PasswordHistoryPolicyViolationException>(() => SetPasswordAsync(pool, "password-1", permanent: true));
        await SetPasswordAsync(pool, "password-3", permanent: true);
        await SetPasswordAsync(pool, "password-1", permanent: true);
    }

    // FACTS-SERVER 5 [W]: sub and aliases serve as user names.
    [Fact]
    public async Task GetUser_BySub()
    {
        var pool = await CreatePoolAsync();
        var user = await CreateUserAsync(pool, "jane");

        Assert.Equal("jane", (await GetUserAsync(pool, Value(user.Attributes, "sub")!)).Username);
        Assert.Equal("User does not exist.", await MessageAsync<UserNotFoundException>(GetUserAsync(pool, "john")));
    }

    // FACTS-SERVER 5 [A]: a name can be used again.
    [Fact]
    public async Task DeleteUser_NameIsFree()
    {
        var pool = await CreatePoolAsync(new() { PoolName = "customers", AliasAttributes = [AliasAttributeType.Email] });
        var first = await CreateUserAsync(pool, "jane", ("email", "jane@example.com"), ("email_verified", "true"));

        await Client.AdminDeleteUserAsync(new() { UserPoolId = pool, Username = "jane" }, Cancellation);

        await Assert.ThrowsAsync<UserNotFoundException>(() => GetUserAsync(pool, "jane@example.com"));
        var second = await CreateUserAsync(pool, "jane", ("email", "jane@example.com"), ("email_verified", "true"));
        Assert.NotEqual(Value(first.Attributes, "sub"), Value(second.Attributes, "sub"));
    }

    [Fact]
    public async Task DisableAndEnable_StatusIsKept()
    {
        var pool = await CreatePoolAsync();
        await CreateUserAsync(pool, "jane");

        await Client.AdminDisableUserAsync(new() { UserPoolId = pool, Username = "jane" }, Cancellation);
        var disabled = await GetUserAsync(pool, "jane");
        await Client.AdminEnableUserAsync(new() { UserPoolId = pool, Username = "jane" }, Cancellation);

        Assert.False(disabled.Enabled);
        Assert.Equal(UserStatusType.ForceChangePassword, disabled.UserStatus);
        Assert.True((await GetUserAsync(pool, "jane")).Enabled);
    }

    // FACTS-SERVER 6 [A].
    [Fact]
    public async Task UpdateAttributes_BlankValueDeletes()
    {
        var pool = await CreatePoolAsync();
        await CreateUserAsync(pool, "jane", ("nickname", "J"), ("email", "jane@example.com"), ("email_verified", "true"));

        await UpdateAsync(pool, "jane", ("nickname", ""), ("email", "june@example.com"));

        var user = await GetUserAsync(pool, "jane");
        Assert.Null(Value(user.UserAttributes, "nickname"));
        Assert.Equal("june@example.com", Value(user.UserAttributes, "email"));
        Assert.Equal("false", Value(user.UserAttributes, "email_verified"));
        await UpdateAsync(pool, "jane", ("email_verified", "true"));
        Assert.Equal("true", Value((await GetUserAsync(pool, "jane")).UserAttributes, "email_verified"));
    }

    // FACTS-SERVER 6 [W].
    [Fact]
    public async Task UpdateAttributes_Immutable_Refused()
    {
        var pool = await CreatePoolAsync(new() { PoolName = "customers", Schema = [new() { Name = "role" }] });
        await CreateUserAsync(pool, "jane", ("custom:role", "admin"));

        Assert.Equal(
            "user.custom:role: Attribute cannot be updated.",
            await MessageAsync<InvalidParameterException>(UpdateAsync(pool, "jane", ("custom:role", "owner"))));
        Assert.Equal(
            "user.sub: Attribute cannot be updated.",
            await MessageAsync<InvalidParameterException>(UpdateAsync(pool, "jane", ("sub", "1"))));
        Assert.Equal(
            "user.hobby: Attribute does not exist in the schema.",
            await MessageAsync<InvalidParameterException>(UpdateAsync(pool, "jane", ("hobby", "1"))));
    }

    // FACTS-SERVER 6 [W], FACTS-SERVER-config 5 [A]: the address is the name for sign-in.
    [Fact]
    public async Task UpdateAttributes_UserPoolOfAddresses_NameForSignInChanges()
    {
        var pool = await CreatePoolAsync(new() { PoolName = "customers", UsernameAttributes = [UsernameAttributeType.Email] });
        await CreateUserAsync(pool, "john@example.com");
        var jane = await CreateUserAsync(pool, "jane@example.com");

        Assert.Equal(
            "An account with the given email already exists.",
            await MessageAsync<AliasExistsException>(UpdateAsync(pool, "jane@example.com", ("email", "john@example.com"))));
        await UpdateAsync(pool, "jane@example.com", ("email", "june@example.com"));

        Assert.Equal(jane.Username, (await GetUserAsync(pool, "june@example.com")).Username);
        await Assert.ThrowsAsync<UserNotFoundException>(() => GetUserAsync(pool, "jane@example.com"));
    }

    [Fact]
    public async Task DeleteAttributes_VerifiedFlagGoesToo()
    {
        var pool = await CreatePoolAsync();
        await CreateUserAsync(pool, "jane", ("email", "jane@example.com"), ("email_verified", "true"));

        await Client.AdminDeleteUserAttributesAsync(
            new() { UserPoolId = pool, Username = "jane", UserAttributeNames = ["email"] }, Cancellation);

        Assert.Equal("sub", Assert.Single((await GetUserAsync(pool, "jane")).UserAttributes).Name);
    }

    [Fact]
    public async Task SetUserSettings_Described()
    {
        var pool = await CreatePoolAsync();
        await CreateUserAsync(pool, "jane");
        var option = new MFAOptionType { DeliveryMedium = DeliveryMediumType.Sms, AttributeName = "phone_number" };

        await Client.AdminSetUserSettingsAsync(new() { UserPoolId = pool, Username = "jane", MFAOptions = [option] }, Cancellation);

        Assert.Equal([option], (await GetUserAsync(pool, "jane")).MFAOptions);
    }

    private Task<AdminSetUserPasswordResponse> SetPasswordAsync(string pool, string password, bool permanent) =>
        Client.AdminSetUserPasswordAsync(
            new() { UserPoolId = pool, Username = "jane", Password = password, Permanent = permanent }, Cancellation);

    private Task<AdminUpdateUserAttributesResponse> UpdateAsync(
        string pool, string username, params (string Name, string? Value)[] attributes) =>
        Client.AdminUpdateUserAttributesAsync(
            new() { UserPoolId = pool, Username = username, UserAttributes = Attributes(attributes) }, Cancellation);
}
