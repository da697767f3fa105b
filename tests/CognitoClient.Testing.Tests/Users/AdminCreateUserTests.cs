using CognitoClient.Model;

namespace CognitoClient.Testing.Tests.Users;

public sealed class AdminCreateUserTests
{
    private readonly InMemoryCognito _cognito = new();
    private readonly CognitoIdentityProviderClient _client;

    public AdminCreateUserTests() => _client = _cognito.CreateClient();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // FACTS-SERVER 6 [A].
    [Fact]
    public async Task NewUser_ForceChangePassword()
    {
        var pool = await CreatePoolAsync();

        var user = await CreateAsync(pool, "jane", ("email", "jane@example.com"));

        Assert.Equal("jane", user.Username);
        Assert.Equal(["sub", "email"], user.Attributes.Select(attribute => attribute.Name));
        Assert.Equal(UserStatusType.ForceChangePassword, user.UserStatus);
        Assert.True(user.Enabled);
        Assert.Equal(user.UserCreateDate, user.UserLastModifiedDate);
        var read = await _client.AdminGetUserAsync(new() { UserPoolId = pool, Username = "jane" }, Cancellation);
        Assert.Equal(user.Attributes, read.UserAttributes);
        Assert.Empty(read.UserMFASettingList);
        Assert.Null(read.PreferredMfaSetting);
    }

    // FACTS-SERVER 5 [T]: the user name is the sub, and the address is set by itself.
    [Fact]
    public async Task UserPoolOfAddresses_UsernameIsSub()
    {
        var pool = await CreatePoolAsync(new() { PoolName = "customers", UsernameAttributes = [UsernameAttributeType.Email] });

        var user = await CreateAsync(pool, "jane@example.com");

        Assert.Equal(user.Attributes.Single(attribute => attribute.Name == "sub").Value, user.Username);
        Assert.Contains(new AttributeType { Name = "email", Value = "jane@example.com" }, user.Attributes);
        var read = await _client.AdminGetUserAsync(new() { UserPoolId = pool, Username = "jane@example.com" }, Cancellation);
        Assert.Equal(user.Username, read.Username);
    }

    [Fact]
    public async Task SetUserPassword_Permanent_Confirmed()
    {
        var pool = await CreatePoolAsync();
        await CreateAsync(pool, "jane");

        await _client.AdminSetUserPasswordAsync(
            new() { UserPoolId = pool, Username = "jane", Password = "Passw0rd!", Permanent = true }, Cancellation);

        var user = await _client.AdminGetUserAsync(new() { UserPoolId = pool, Username = "jane" }, Cancellation);
        Assert.Equal(UserStatusType.Confirmed, user.UserStatus);
    }

    private async Task<string> CreatePoolAsync(CreateUserPoolRequest? request = null) =>
        (await _client.CreateUserPoolAsync(request ?? new() { PoolName = "customers" }, Cancellation)).UserPool!.Id!;

    private async Task<UserType> CreateAsync(string pool, string username, params (string Name, string Value)[] attributes) =>
        (await _client.AdminCreateUserAsync(
            new()
            {
                UserPoolId = pool,
                Username = username,
                UserAttributes = [.. attributes.Select(attribute => new AttributeType { Name = attribute.Name, Value = attribute.Value })],
            },
            Cancellation)).User!;
}
