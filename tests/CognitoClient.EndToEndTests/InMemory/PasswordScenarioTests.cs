using System.Text.Json.Nodes;
using CognitoClient.Model;
using static CognitoClient.EndToEndTests.JavaScript.JavaScriptClient;

namespace CognitoClient.EndToEndTests.InMemory;

/// <summary>The official JavaScript client against in-memory user pools: passwords, accounts, sessions.</summary>
[Collection(Sequence)]
public sealed class PasswordScenarioTests
{
    private const string Chosen = "Another-Horse-2";
    private const string WrongCode = "CodeMismatchException: Invalid verification code provided, please try again.";
    private const string WrongPassword = "NotAuthorizedException: Incorrect username or password.";

    [Fact]
    public async Task Srp_ManyUsers_SignIn()
    {
        await using var host = await PoolHost.StartAsync();
        var pool = host.Cognito.AddPool("users", request => request with { AliasAttributes = [AliasAttributeType.Email] });
        var users = new JsonArray();
        for (var number = 0; number < 24; number++)
        {
            var (name, email) = (number % 4 == 1 ? $"nädia-用户{number}" : $"user{number}", $"user{number}@example.com");
            var password = number % 2 == 0 ? $"{Password}{number}" : $"Pä$$1-🗝️-密码-{number}";
            pool.AddUser(name, password, email);
            users.Add(Login(number % 3 == 0 ? email : name, password));
        }

        var outcome = await host.RunAsync(pool, "srp", new() { ["users"] = users });

        Assert.Equal(Enumerable.Repeat("signed in", 24), outcome.Steps);
    }

    [Theory]
    [InlineData("nadia@example.com", "nadia@example.com")]
    [InlineData("+491701234567", "+491701234567")]
    [InlineData("Nadia@Example.com", "nadia@example.com")]
    public async Task Srp_AddressAsUsername_SignsIn(string username, string typed)
    {
        await using var host = await PoolHost.StartAsync();
        var pool = host.Cognito.AddPool("users", request => request with
        {
            UsernameAttributes = [UsernameAttributeType.Email, UsernameAttributeType.PhoneNumber],
            UsernameConfiguration = new() { CaseSensitive = false },
        });
        var user = pool.AddUser(username, Password);

        var outcome = await host.RunAsync(pool, "srp", new() { ["users"] = new JsonArray(Login(typed, Password)) });

        Assert.Equal(["signed in"], outcome.Steps);
        await outcome.AssertSignedInAsync(host.Cognito, user);
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData("correct-horse-1")]
    public async Task Srp_WrongPassword_IsRefused(string password)
    {
        await using var host = await PoolHost.StartAsync();
        var pool = host.Cognito.AddPool();
        pool.AddUser("nadia", Password);

        // The second user does not exist. Here the app client says so; by its settings it may also hide it.
        var users = new JsonArray(Login("nadia", password), Login("nobody", password));
        var outcome = await host.RunAsync(pool, "srp", new() { ["users"] = users });

        Assert.Equal([WrongPassword, "UserNotFoundException: User does not exist."], outcome.Steps);
    }

    [Fact]
    public async Task Srp_UnknownUserThatIsHidden_GetsTheErrorOfAWrongPassword()
    {
        await using var host = await PoolHost.StartAsync();
        var pool = host.Cognito.AddPool();
        var client = pool.AddClient("app", request => request with { PreventUserExistenceErrors = PreventUserExistenceErrorTypes.Enabled });

        var users = new JsonArray(Login("nobody", Password));
        var outcome = await RunAsync(host.Address, pool.Id, client.Id, "srp", new() { ["users"] = users });

        Assert.Equal([WrongPassword], outcome.Steps);
    }

    [Fact]
    public async Task Password_InClear_SignsIn()
    {
        await using var host = await PoolHost.StartAsync();
        var pool = host.Cognito.AddPool();
        var user = pool.AddUser("nadia", Password);

        var outcome = await host.RunAsync(pool, "password", Login("nadia", Password));
        var refused = await host.RunAsync(pool, "password", Login("nadia", "wrong"));

        Assert.Equal(["signed in"], outcome.Steps);
        Assert.Equal([WrongPassword], refused.Steps);
        await outcome.AssertSignedInAsync(host.Cognito, user);
    }

    [Fact]
    public async Task NewPassword_Required_IsSetWithAttributes()
    {
        await using var host = await PoolHost.StartAsync();
        var pool = host.Cognito.AddPool("users", request => request with
        {
            Schema = [new() { Name = "given_name", Required = true }],
        });
        using var client = host.Cognito.CreateClient();
        await client.AdminCreateUserAsync(
            new()
            {
                UserPoolId = pool.Id,
                Username = "nadia",
                TemporaryPassword = Password,
                UserAttributes = [new() { Name = "email", Value = "nadia@example.com" }],
            },
            TestContext.Current.CancellationToken);

        var outcome = await host.RunAsync(pool, "newPassword", new()
        {
            ["username"] = "nadia",
            ["temporary"] = Password,
            ["chosen"] = Chosen,
            ["attributes"] = new JsonObject { ["given_name"] = "Nadia" },
        });

        Assert.Equal(["NEW_PASSWORD_REQUIRED", "signed in", "signed in"], outcome.Steps);
        Assert.Equal("""["given_name"]""", outcome["required"]!.ToJsonString());
        Assert.Equal("""{"email":"nadia@example.com"}""", outcome["attributes"]!.ToJsonString());
        var user = pool.GetUser("nadia");
        Assert.Equal((UserStatusType.Confirmed, "Nadia"), (user.Status, user.Attributes["given_name"]));
        await outcome.AssertSignedInAsync(host.Cognito, user);
    }

    [Fact]
    public async Task Refresh_GivesNewTokensAndKeepsTheRefreshToken()
    {
        await using var host = await PoolHost.StartAsync();
        var pool = host.Cognito.AddPool();
        var user = pool.AddUser("nadia", Password, "nadia@example.com");

        var outcome = await host.RunAsync(pool, "refresh", Login("nadia", Password));

        Assert.Equal(["signed in", "done", "done", "last"], outcome.Steps);
        Assert.Equal(
            (true, true, "nadia@example.com"),
            (outcome["isNew"]!.GetValue<bool>(), outcome["keepsRefreshToken"]!.GetValue<bool>(), outcome["email"]!.GetValue<string>()));
        await outcome.AssertSignedInAsync(host.Cognito, user);
    }

    [Fact]
    public async Task SignOut_RevokedToken_IsRefused()
    {
        await using var host = await PoolHost.StartAsync();
        var pool = host.Cognito.AddPool();
        pool.AddUser("nadia", Password);

        var outcome = await host.RunAsync(pool, "signOut", Login("nadia", Password));

        Assert.Equal(
            ["signed in", "done", "NotAuthorizedException: Access Token has been revoked", "signed in", "signed in"], outcome.Steps);
    }

    [Fact]
    public async Task SignUp_Confirmed_SignsIn()
    {
        await using var host = await PoolHost.StartAsync();
        var pool = host.Cognito.AddPool("users", request => request with { AutoVerifiedAttributes = [VerifiedAttributeType.Email] });

        var outcome = await host.RunAsync(pool, "signUp", new()
        {
            ["username"] = "nadia",
            ["password"] = Password,
            ["email"] = "nadia@example.com",
        });

        Assert.Equal(
            ["done", "UserNotConfirmedException: User is not confirmed.", "done", WrongCode, "done", "signed in"], outcome.Steps);
        await outcome.AssertSignedInAsync(host.Cognito, pool.GetUser("nadia"));
    }

    [Fact]
    public async Task ForgotPassword_NewOne_SignsIn()
    {
        await using var host = await PoolHost.StartAsync();
        var pool = host.Cognito.AddPool();
        var user = pool.AddUser("nadia", Password, "nadia@example.com");

        var outcome = await host.RunAsync(pool, "forgotPassword", new() { ["username"] = "nadia", ["chosen"] = Chosen });

        Assert.Equal(["code sent", WrongCode, "signed in", "signed in"], outcome.Steps);
        await outcome.AssertSignedInAsync(host.Cognito, user);
    }

    [Fact]
    public async Task ChangePassword_OldOne_NoLongerSignsIn()
    {
        await using var host = await PoolHost.StartAsync();
        var pool = host.Cognito.AddPool();
        pool.AddUser("nadia", Password);

        var outcome = await host.RunAsync(pool, "changePassword", new()
        {
            ["username"] = "nadia",
            ["password"] = Password,
            ["chosen"] = Chosen,
        });

        Assert.Equal(["signed in", "done", WrongPassword, "signed in"], outcome.Steps);
    }

    private static JsonObject Login(string username, string password) => new() { ["username"] = username, ["password"] = password };
}
