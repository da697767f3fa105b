using System.Text.Json.Nodes;
using CognitoClient.Model;
using static CognitoClient.EndToEndTests.JavaScript.JavaScriptClient;

namespace CognitoClient.EndToEndTests.InMemory;

/// <summary>The official JavaScript client against in-memory user pools: second factors and devices.</summary>
[Collection(Sequence)]
public sealed class FactorScenarioTests
{
    private const string NoTriggers = "InvalidParameterException: Custom auth lambda trigger is not configured for the user pool.";

    [Fact]
    public async Task Sms_WrongThenRightCode_SignsIn()
    {
        await using var site = await FactorPool.StartAsync();
        await site.SetMfaAsync(UserPoolMfaType.Optional);
        await site.EnableAsync(sms: true, prefer: true);

        var outcome = await site.Host.RunAsync(site.Pool, "sms", Login());

        Assert.Equal(
            ["SMS_MFA", "CodeMismatchException: Invalid code or auth state for the user.", "signed in"], outcome.Steps);
        Assert.Equal("+********4567", outcome["parameters"]!["CODE_DELIVERY_DESTINATION"]!.GetValue<string>());
        await outcome.AssertSignedInAsync(site.Host.Cognito, site.User);
    }

    [Fact]
    public async Task SoftwareToken_RightCode_SignsIn()
    {
        await using var site = await FactorPool.StartAsync();
        await site.SetMfaAsync(UserPoolMfaType.Optional);
        var secret = await site.AddAppAsync();
        await site.EnableAsync(app: true, prefer: true);

        var outcome = await site.Host.RunAsync(site.Pool, "softwareToken", Login(("secret", secret)));

        Assert.Equal(["SOFTWARE_TOKEN_MFA", "signed in"], outcome.Steps);
        await outcome.AssertSignedInAsync(site.Host.Cognito, site.User);
    }

    [Fact]
    public async Task SelectFactor_Sms_SignsIn()
    {
        await using var site = await FactorPool.StartAsync();
        await site.SetMfaAsync(UserPoolMfaType.Optional);
        await site.AddAppAsync();
        await site.EnableAsync(sms: true, app: true);
        await site.SetMfaAsync(UserPoolMfaType.On);

        var outcome = await site.Host.RunAsync(site.Pool, "selectFactor", Login());

        Assert.Equal(["SELECT_MFA_TYPE", "SMS_MFA", "signed in"], outcome.Steps);
        Assert.Equal("""["SMS_MFA","SOFTWARE_TOKEN_MFA"]""", outcome["parameters"]!["MFAS_CAN_CHOOSE"]!.GetValue<string>());
        await outcome.AssertSignedInAsync(site.Host.Cognito, site.User);
    }

    [Fact]
    public async Task SetUpFactor_DemandedAtSignIn_SignsIn()
    {
        await using var site = await FactorPool.StartAsync();
        await site.SetMfaAsync(UserPoolMfaType.On, sms: false);

        var outcome = await site.Host.RunAsync(site.Pool, "setUpFactor", Login());

        Assert.Equal(["MFA_SETUP", "secret", "signed in"], outcome.Steps);
        Assert.Equal(["SOFTWARE_TOKEN_MFA"], (await site.GetUserAsync()).UserMFASettingList);
        await outcome.AssertSignedInAsync(site.Host.Cognito, site.User);
    }

    [Fact]
    public async Task AddFactor_WhileSignedIn_IsVerified()
    {
        await using var site = await FactorPool.StartAsync();
        await site.SetMfaAsync(UserPoolMfaType.Optional);

        var outcome = await site.Host.RunAsync(site.Pool, "addFactor", Login());

        // The client calls a second factor that was added a sign-in.
        Assert.Equal(["signed in", "secret", "EnableSoftwareTokenMFAException: Code mismatch", "signed in"], outcome.Steps);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Password)]
    public async Task CustomChallenges_WithoutTriggers_AreRefused(string? password)
    {
        await using var site = await FactorPool.StartAsync();
        var input = Login(("password", password));
        input["answers"] = new JsonArray();

        var outcome = await site.Host.RunAsync(site.Pool, "customChallenges", input);

        Assert.Equal([NoTriggers], outcome.Steps);
    }

    [Fact]
    public async Task RememberDevice_SecondSignIn_TakesTheDeviceInPlaceOfMfa()
    {
        await using var site = await FactorPool.StartAsync(
            new() { ChallengeRequiredOnNewDevice = true, DeviceOnlyRememberedOnUserPrompt = true });
        await site.SetMfaAsync(UserPoolMfaType.Optional);
        var secret = await site.AddAppAsync();
        await site.EnableAsync(app: true, prefer: true);

        var outcome = await site.Host.RunAsync(site.Pool, "rememberDevice", Login(("secret", secret)));

        Assert.Equal(["SOFTWARE_TOKEN_MFA", "signed in", "signed in", "signed in", "signed in"], outcome.Steps);
        var device = Assert.Single((await site.GetDevicesAsync()).Devices).DeviceKey;
        Assert.Equal(device, outcome["deviceKey"]!.GetValue<string>());
        Assert.Equal(device, outcome["seen"]!.GetValue<string>());
        Assert.Equal($"""["{device}"]""", outcome["listed"]!.ToJsonString());
        Assert.Single(
            site.Host.Cognito.Requests.OfType<RespondToAuthChallengeRequest>(),
            request => request.ChallengeName == ChallengeNameType.DevicePasswordVerifier);
        await outcome.AssertSignedInAsync(site.Host.Cognito, site.User);
    }

    [Fact]
    public async Task ForgetDevice_FromElsewhere_SignsInWithoutIt()
    {
        await using var site = await FactorPool.StartAsync(new() { ChallengeRequiredOnNewDevice = true });

        var outcome = await site.Host.RunAsync(site.Pool, "forgetDevice", Login());

        Assert.Equal(["signed in", "signed in", "signed in", "signed in"], outcome.Steps);
        var device = Assert.Single((await site.GetDevicesAsync()).Devices);
        Assert.NotEqual(outcome["before"]!.GetValue<string>(), device.DeviceKey);
        await outcome.AssertSignedInAsync(site.Host.Cognito, site.User);
    }

    private static JsonObject Login(params (string Name, string? Value)[] more)
    {
        var input = new JsonObject { ["username"] = "nadia", ["password"] = Password };
        foreach (var (name, value) in more)
        {
            input[name] = value;
        }

        return input;
    }
}
