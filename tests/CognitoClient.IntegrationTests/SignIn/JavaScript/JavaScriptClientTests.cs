using System.Text.Json.Nodes;
using CognitoClient.IntegrationTests.SignIn.Server;
using CognitoClient.IntegrationTests.SignIn.Server.Users;

namespace CognitoClient.IntegrationTests.SignIn.JavaScript;

/// <summary>That the server is right: the official JavaScript client signs in at it in every way that it knows.</summary>
public sealed class JavaScriptClientTests
{
    private const string Password = "Correct-Horse-1";
    private const string Code = "424242";
    private const string WrongMfaCode = "CodeMismatchException: Invalid code received for user";
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
            users.Add(new JsonObject { ["username"] = number % 3 == 0 ? $"user{number}@example.com" : $"user{number}", ["password"] = password });
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
        AssertSignedIn(server, outcome, user);
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
        AssertSignedIn(server, outcome, user);
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
        AssertSignedIn(server, outcome, user);
    }

    [Fact]
    public async Task Sms_WrongThenRightCode_SignsIn()
    {
        await using var server = await StartAsync();
        var user = server.Pool.Users.Add("nadia", Password, ("phone_number", "+491701234567"));
        user.MfaFactors = ["SMS_MFA"];

        var outcome = await RunAsync(server, "sms", new() { ["username"] = "nadia", ["password"] = Password, ["code"] = Code });

        Assert.Equal(["SMS_MFA", WrongMfaCode, "signed in"], outcome.Steps);
        Assert.Equal("+*******4567", outcome["parameters"]!["CODE_DELIVERY_DESTINATION"]!.GetValue<string>());
        AssertSignedIn(server, outcome, user);
    }

    [Fact]
    public async Task SoftwareToken_RightCode_SignsIn()
    {
        await using var server = await StartAsync();
        var user = server.Pool.Users.Add("nadia", Password);
        user.SoftwareToken = new([.. "12345678901234567890"u8]) { Verified = true };
        user.MfaFactors = ["SOFTWARE_TOKEN_MFA"];

        var outcome = await RunAsync(server, "softwareToken", new()
        {
            ["username"] = "nadia",
            ["password"] = Password,
            ["secret"] = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
        });

        Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", user.SoftwareToken.SecretCode);
        Assert.Equal(["SOFTWARE_TOKEN_MFA", "signed in"], outcome.Steps);
        AssertSignedIn(server, outcome, user);
    }

    [Fact]
    public async Task SelectFactor_Sms_SignsIn()
    {
        await using var server = await StartAsync();
        var user = server.Pool.Users.Add("nadia", Password, ("phone_number", "+491701234567"));
        user.MfaFactors = ["SMS_MFA", "SOFTWARE_TOKEN_MFA"];

        var outcome = await RunAsync(server, "selectFactor", new() { ["username"] = "nadia", ["password"] = Password, ["code"] = Code });

        Assert.Equal(["SELECT_MFA_TYPE", "SMS_MFA", "signed in"], outcome.Steps);
        Assert.Equal("""["SMS_MFA","SOFTWARE_TOKEN_MFA"]""", outcome["parameters"]!["MFAS_CAN_CHOOSE"]!.GetValue<string>());
        AssertSignedIn(server, outcome, user);
    }

    [Fact]
    public async Task SetUpFactor_DemandedAtSignIn_SignsIn()
    {
        await using var server = await StartAsync(new() { MfaRequired = true });
        var user = server.Pool.Users.Add("nadia", Password);

        var outcome = await RunAsync(server, "setUpFactor", new() { ["username"] = "nadia", ["password"] = Password });

        Assert.Equal(["MFA_SETUP", "secret", "signed in"], outcome.Steps);
        Assert.Equal(["SOFTWARE_TOKEN_MFA"], user.MfaFactors);
        AssertSignedIn(server, outcome, user);
    }

    [Fact]
    public async Task AddFactor_WhileSignedIn_IsVerified()
    {
        await using var server = await StartAsync();
        var user = server.Pool.Users.Add("nadia", Password);

        var outcome = await RunAsync(server, "addFactor", new() { ["username"] = "nadia", ["password"] = Password });

        Assert.Equal(["signed in", "secret", "EnableSoftwareTokenMFAException: Code mismatch", "signed in"], outcome.Steps);
        Assert.True(user.SoftwareToken is { Verified: true, FriendlyName: "Phone" });
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Password)]
    public async Task CustomChallenges_AnsweredInTurn_SignIn(string? password)
    {
        await using var server = await StartAsync(new() { CustomAnswers = ["blue", "seven"] });
        var user = server.Pool.Users.Add("nadia", Password);

        var outcome = await RunAsync(server, "customChallenges", new()
        {
            ["username"] = "nadia",
            ["password"] = password,
            ["answers"] = new JsonArray("blue", "six", "seven"),
        });

        Assert.Equal(["CUSTOM_CHALLENGE", "CUSTOM_CHALLENGE", "CUSTOM_CHALLENGE", "signed in"], outcome.Steps);
        AssertSignedIn(server, outcome, user);
    }

    [Fact]
    public async Task RememberDevice_SecondSignIn_TakesTheDeviceInPlaceOfMfa()
    {
        await using var server = await StartAsync(new() { TracksDevices = true, DevicesReplaceMfa = true, DevicesNeedConsent = true });
        var user = server.Pool.Users.Add("nadia", Password);

        var outcome = await RunAsync(server, "rememberDevice", new() { ["username"] = "nadia", ["password"] = Password });

        var device = Assert.Single(user.Devices.Values);
        Assert.True(device.Remembered);
        Assert.Equal(["signed in", "signed in", "signed in", "signed in"], outcome.Steps);
        Assert.Equal(device.Key, outcome["deviceKey"]!.GetValue<string>());
        Assert.Equal(device.Key, outcome["seen"]!.GetValue<string>());
        Assert.Equal($"""["{device.Key}"]""", outcome["listed"]!.ToJsonString());
        Assert.Single(Answers(server, "DEVICE_PASSWORD_VERIFIER"));
        AssertSignedIn(server, outcome, user);
    }

    [Fact]
    public async Task ForgetDevice_FromElsewhere_SignsInWithoutIt()
    {
        await using var server = await StartAsync(new() { TracksDevices = true });
        var user = server.Pool.Users.Add("nadia", Password);

        var outcome = await RunAsync(server, "forgetDevice", new() { ["username"] = "nadia", ["password"] = Password });

        Assert.Equal(["signed in", "signed in", "signed in", "signed in"], outcome.Steps);
        Assert.NotEqual(outcome["before"]!.GetValue<string>(), Assert.Single(user.Devices.Keys));
        AssertSignedIn(server, outcome, user);
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
        AssertSignedIn(server, outcome, user);
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
        AssertSignedIn(server, outcome, server.Pool.Users.Find("nadia")!);
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
        AssertSignedIn(server, outcome, user);
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

    private static Task<UserPoolServer> StartAsync(PoolOptions? options = null) =>
        UserPoolServer.StartAsync((options ?? new()) with { Code = Code });

    private static Task<JavaScriptOutcome> RunAsync(UserPoolServer server, string scenario, JsonObject input) =>
        JavaScriptClient.RunAsync(scenario, server, server.Pool.AddClient(), input);

    private static IEnumerable<Call> Answers(UserPoolServer server, string challenge) =>
        server.Calls.Where(call => call.Operation == "RespondToAuthChallenge" && call.Text("ChallengeName") == challenge);

    private static void AssertSignedIn(UserPoolServer server, JavaScriptOutcome outcome, User user)
    {
        var call = new Call("GetUser", new() { ["AccessToken"] = outcome.AccessToken }, IsSigned: false);
        Assert.Same(user, server.Pool.Tokens.GrantOf(call).User);
    }
}
