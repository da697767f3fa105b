using System.Text.Json.Nodes;
using static CognitoClient.EndToEndTests.JavaScript.JavaScriptClient;

namespace CognitoClient.EndToEndTests.JavaScript;

/// <summary>That the server is right about second factors, custom challenges and devices: the official JavaScript client says so.</summary>
[Collection(Sequence)]
public sealed class FactorScenarioTests
{
    private const string WrongMfaCode = "CodeMismatchException: Invalid code received for user";

    [Fact]
    public async Task Sms_WrongThenRightCode_SignsIn()
    {
        await using var server = await StartAsync();
        var user = server.Pool.Users.Add("nadia", Password, ("phone_number", "+491701234567"));
        user.MfaFactors = ["SMS_MFA"];

        var outcome = await RunAsync(server, "sms", new() { ["username"] = "nadia", ["password"] = Password, ["code"] = Code });

        Assert.Equal(["SMS_MFA", WrongMfaCode, "signed in"], outcome.Steps);
        Assert.Equal("+*******4567", outcome["parameters"]!["CODE_DELIVERY_DESTINATION"]!.GetValue<string>());
        outcome.AssertSignedIn(server, user);
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
        outcome.AssertSignedIn(server, user);
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
        outcome.AssertSignedIn(server, user);
    }

    [Fact]
    public async Task SetUpFactor_DemandedAtSignIn_SignsIn()
    {
        await using var server = await StartAsync(new() { MfaRequired = true });
        var user = server.Pool.Users.Add("nadia", Password);

        var outcome = await RunAsync(server, "setUpFactor", new() { ["username"] = "nadia", ["password"] = Password });

        Assert.Equal(["MFA_SETUP", "secret", "signed in"], outcome.Steps);
        Assert.Equal(["SOFTWARE_TOKEN_MFA"], user.MfaFactors);
        outcome.AssertSignedIn(server, user);
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
        outcome.AssertSignedIn(server, user);
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
        Assert.Single(server.Calls, call => call.Text("ChallengeName") == "DEVICE_PASSWORD_VERIFIER");
        outcome.AssertSignedIn(server, user);
    }

    [Fact]
    public async Task ForgetDevice_FromElsewhere_SignsInWithoutIt()
    {
        await using var server = await StartAsync(new() { TracksDevices = true });
        var user = server.Pool.Users.Add("nadia", Password);

        var outcome = await RunAsync(server, "forgetDevice", new() { ["username"] = "nadia", ["password"] = Password });

        Assert.Equal(["signed in", "signed in", "signed in", "signed in"], outcome.Steps);
        Assert.NotEqual(outcome["before"]!.GetValue<string>(), Assert.Single(user.Devices.Keys));
        outcome.AssertSignedIn(server, user);
    }
}
