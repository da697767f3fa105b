using CognitoClient.Model;

namespace CognitoClient.Testing.Tests.Pools;

public sealed class InMemoryUserPoolTests
{
    private readonly InMemoryCognito _cognito = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddUser_ConfirmedWithVerifiedAddresses()
    {
        var pool = _cognito.AddPool();
        pool.AddGroup("admins", precedence: 1);

        var user = pool.AddUser("jane", "Passw0rd!", email: "jane@example.com", phoneNumber: "+15550100").AddToGroup("admins");

        Assert.Equal(UserStatusType.Confirmed, user.Status);
        Assert.True(user.IsEnabled);
        Assert.Equal("true", user.Attributes["email_verified"]);
        Assert.Equal("true", user.Attributes["phone_number_verified"]);
        Assert.Equal(user.Sub, user.Attributes["sub"]);
        Assert.Equal(["admins"], user.Groups);
        Assert.Empty(_cognito.Outbox.Messages);
        Assert.Empty(_cognito.Requests.All);
        var read = await _cognito.CreateClient().AdminGetUserAsync(new() { UserPoolId = pool.Id, Username = "jane" }, Cancellation);
        Assert.Equal(UserStatusType.Confirmed, read.UserStatus);
        Assert.Equal("jane", Assert.Single(pool.Users).Username);
    }

    [Fact]
    public void AddUser_NotVerifiedIfSaid()
    {
        var user = _cognito.AddPool().AddUser(
            "jane", "Passw0rd!", "jane@example.com", attributes: new Dictionary<string, string> { ["email_verified"] = "false" });

        Assert.Equal("false", user.Attributes["email_verified"]);
    }

    [Fact]
    public void AddUser_UserPoolOfAddresses_UsernameIsSub()
    {
        var pool = _cognito.AddPool(
            configure: request => request with { UsernameAttributes = [UsernameAttributeType.Email] });

        var user = pool.AddUser("jane@example.com", "Passw0rd!");

        Assert.Equal(user.Sub, user.Username);
        Assert.Equal("jane@example.com", user.Attributes["email"]);
        Assert.Equal("true", user.Attributes["email_verified"]);
        Assert.Equal(user.Sub, pool.GetUser("jane@example.com").Sub);
    }

    [Fact]
    public void AddUser_PasswordAgainstThePolicy_NoUser()
    {
        var pool = _cognito.AddPool();

        Assert.Throws<InvalidPasswordException>(() => pool.AddUser("jane", "password"));
        Assert.Throws<InvalidParameterException>(() => pool.AddUser("jane", new string('a', 257)));

        Assert.Empty(pool.Users);
        pool.AddUser("jane", "Passw0rd!");
        Assert.Throws<UsernameExistsException>(() => pool.AddUser("jane", "Passw0rd!"));
        Assert.Equal(UserStatusType.Confirmed, pool.GetUser("jane").Status);
    }

    [Fact]
    public async Task AddClient_AllFlowsWithoutSecret()
    {
        var pool = _cognito.AddPool();
        var open = pool.AddClient();
        var confidential = pool.AddClient("api", request => request with { GenerateSecret = true });

        Assert.Null(open.Secret);
        Assert.NotNull(confidential.Secret);
        Assert.DoesNotContain(confidential.Secret, $"{confidential}", StringComparison.Ordinal);
        Assert.Equal(["api", "app"], pool.Clients.Select(client => client.Name).Order());
        var described = await _cognito.CreateClient().DescribeUserPoolClientAsync(
            new() { UserPoolId = pool.Id, ClientId = open.Id }, Cancellation);
        Assert.Contains(ExplicitAuthFlowsType.AllowUserAuth, described.UserPoolClient!.ExplicitAuthFlows);
    }

    [Fact]
    public void AddClient_Lite_WithoutTheFlowOfHigherTiers()
    {
        var pool = _cognito.AddPool(configure: request => request with { UserPoolTier = UserPoolTierType.Lite });

        Assert.NotEmpty(pool.AddClient().Id);
    }

    [Fact]
    public void AddPool_Properties()
    {
        var pool = _cognito.AddPool("customers", region: "eu-west-1");

        Assert.StartsWith("eu-west-1_", pool.Id, StringComparison.Ordinal);
        Assert.Equal("customers", pool.Name);
        Assert.Equal("eu-west-1", pool.Region);
        Assert.Equal($"arn:aws:cognito-idp:eu-west-1:123456789012:userpool/{pool.Id}", pool.Arn);
        Assert.Equal($"https://cognito-idp.eu-west-1.amazonaws.com/{pool.Id}", pool.Issuer);
        Assert.Equal(pool.Id, Assert.Single(_cognito.Pools).Id);
        Assert.Throws<InvalidParameterException>(() => _cognito.AddPool(""));
        Assert.Throws<ResourceNotFoundException>(() => _cognito.GetPool("eu-west-1_Unknown00"));
        Assert.Throws<UserNotFoundException>(() => pool.GetUser("nobody"));
    }
}
