using System.Text.Json.Nodes;
using static CognitoClient.EndToEndTests.JavaScript.JavaScriptClient;

namespace CognitoClient.EndToEndTests.JavaScript;

/// <summary>That the server is right about passwords, accounts and sessions: the official JavaScript client says so.</summary>
[Collection(Sequence)]
public sealed class PasswordScenarioTests
{
    private const string WrongCode = "CodeMismatchException: Invalid verification code provided, please try again.";
    private const string WrongPassword = "NotAuthorizedException: Incorrect username or password.";

    [Fact]
    public async Task Srp_ManyUsers_SignIn()
    {
        await using var server = await StartAsync(new() { Seed = 1 });
        var users = new JsonArray();
        for (var number = 0; number < 12; number++)
        {
            var password = number % 2 == 0 ? $"{Password}{number}" : $"pä$$ 🗝️ 密码 {number}";
            server.Pool.Users.Add($"user{number}", password, ("email", $"user{number}@example.com"));
            users.Add(new JsonObject
            {
                ["username"] = number % 3 == 0 ? $"user{number}@example.com" : $"user{number}",
                ["password"] = password,
            });
        }

        var outcome = await RunAsync(server, "srp", new() { ["users"] = users });

        Assert.Equal(Enumerable.Repeat("signed in", 12), outcome.Steps);
        Assert.All(["salt: odd length", "salt: leading zeros", "salt: high bit"], form => Assert.NotEqual(0, server.Pool.Forms[form]));
    }

    [Fact]
    public async Task Srp_EmailAsUsername_HashesTheSub()
    {
        await using var server = await StartAsync(new() { EmailIsUsername = true });
        var user = server.Pool.Users.Add("nadia@example.com", Password);

        var outcome = await RunAsync(server, "srp", new()
        {
            ["users"] = new JsonArray(new JsonObject { ["username"] = "nadia@example.com", ["password"] = Password }),
        });

        Assert.Equal(["signed in"], outcome.Steps);
        outcome.AssertSignedIn(server, user);
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData("correct-horse-1")]
    [InlineData("")]
    public async Task Srp_WrongPassword_IsRefused(string password)
    {
        await using var server = await StartAsync();
        server.Pool.Users.Add("nadia", Password);

        var outcome = await RunAsync(server, "srp", new()
        {
            ["users"] = new JsonArray(
                new JsonObject { ["username"] = "nadia", ["password"] = password },
                new JsonObject { ["username"] = "nobody", ["password"] = password }),
        });

        Assert.Equal([WrongPassword, WrongPassword], outcome.Steps);
    }

    [Fact]
    public async Task Password_InClear_SignsIn()
    {
        await using var server = await StartAsync();
        var user = server.Pool.Users.Add("nadia", Password);

        var outcome = await RunAsync(server, "password", new() { ["username"] = "nadia", ["password"] = Password });

        Assert.Equal(["signed in"], outcome.Steps);
        outcome.AssertSignedIn(server, user);
    }

    [Fact]
    public async Task NewPassword_Required_IsSetWithAttributes()
    {
        await using var server = await StartAsync(new() { RequiredAttributes = ["given_name"] });
        var user = server.Pool.Users.Add("nadia", Password, ("email", "nadia@example.com"));
        user.Status = "FORCE_CHANGE_PASSWORD";

        var outcome = await RunAsync(server, "newPassword", new()
        {
            ["username"] = "nadia",
            ["temporary"] = Password,
            ["chosen"] = "Another-Horse-2",
            ["attributes"] = new JsonObject { ["given_name"] = "Nadia" },
        });

        Assert.Equal(["NEW_PASSWORD_REQUIRED", "signed in", "signed in"], outcome.Steps);
        Assert.Equal("""["given_name"]""", outcome["required"]!.ToJsonString());
        Assert.Equal("""{"email":"nadia@example.com"}""", outcome["attributes"]!.ToJsonString());
        Assert.Equal(("CONFIRMED", "Nadia"), (user.Status, user.Attributes["given_name"]));
        outcome.AssertSignedIn(server, user);
    }

    [Fact]
    public async Task Refresh_GivesNewTokensAndKeepsTheRefreshToken()
    {
        await using var server = await StartAsync();
        var user = server.Pool.Users.Add("nadia", Password, ("email", "nadia@example.com"));

        var outcome = await RunAsync(server, "refresh", new() { ["username"] = "nadia", ["password"] = Password });

        Assert.Equal(["signed in", "done", "done", "last"], outcome.Steps);
        Assert.Equal(
            (true, true, "nadia@example.com"),
            (outcome["isNew"]!.GetValue<bool>(), outcome["keepsRefreshToken"]!.GetValue<bool>(), outcome["email"]!.GetValue<string>()));
        outcome.AssertSignedIn(server, user);
    }

    [Fact]
    public async Task SignOut_RevokedToken_IsRefused()
    {
        await using var server = await StartAsync();
        server.Pool.Users.Add("nadia", Password);

        var outcome = await RunAsync(server, "signOut", new() { ["username"] = "nadia", ["password"] = Password });

        Assert.Equal(
            ["signed in", "done", "NotAuthorizedException: Access Token has been revoked", "signed in", "signed in"], outcome.Steps);
    }

    [Fact]
    public async Task SignUp_Confirmed_SignsIn()
    {
        await using var server = await StartAsync();

        var outcome = await RunAsync(server, "signUp", new()
        {
            ["username"] = "nadia",
            ["password"] = Password,
            ["email"] = "nadia@example.com",
            ["code"] = Code,
        });

        Assert.Equal(
            ["done", "UserNotConfirmedException: User is not confirmed.", "done", WrongCode, "done", "signed in"], outcome.Steps);
        outcome.AssertSignedIn(server, server.Pool.Users.Find("nadia")!);
    }

    [Fact]
    public async Task ForgotPassword_NewOne_SignsIn()
    {
        await using var server = await StartAsync();
        var user = server.Pool.Users.Add("nadia", Password, ("email", "nadia@example.com"));

        var outcome = await RunAsync(server, "forgotPassword", new()
        {
            ["username"] = "nadia",
            ["chosen"] = "Another-Horse-2",
            ["code"] = Code,
        });

        Assert.Equal(["code sent", WrongCode, "signed in", "signed in"], outcome.Steps);
        outcome.AssertSignedIn(server, user);
    }

    [Fact]
    public async Task ChangePassword_OldOne_NoLongerSignsIn()
    {
        await using var server = await StartAsync();
        server.Pool.Users.Add("nadia", Password);

        var outcome = await RunAsync(server, "changePassword", new()
        {
            ["username"] = "nadia",
            ["password"] = Password,
            ["chosen"] = "Another-Horse-2",
        });

        Assert.Equal(["signed in", "done", WrongPassword, "signed in"], outcome.Steps);
    }
}
