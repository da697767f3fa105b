using CognitoClient.Authentication;
using CognitoClient.IntegrationTests.SignIn.Server;
using CognitoClient.Model;

namespace CognitoClient.IntegrationTests.SignIn;

/// <summary>Devices: registered, signed in with, remembered, forgotten.</summary>
public sealed class DeviceSignInTests
{
    private static readonly PoolOptions Tracking = new() { TracksDevices = true };

    public static TheoryData<SignInVariant> Variants => SignInVariant.All;

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Confirm_ThenSignIn_ProvesTheDevice(SignInVariant variant)
    {
        await using var site = await SignInSite.StartAsync(variant, Tracking);
        var user = site.AddUser();
        var device = await RegisterAsync(site, variant);

        // Several times, for numbers of all forms.
        for (var time = 0; time < 4; time++)
        {
            var result = await StartAsync(site, variant, DeviceSecret.Deserialize(device.Serialize()));
            var tokens = await site.AssertSignedInAsync(result, user);
            Assert.Null(tokens.NewDevice);
            Assert.Equal(device.DeviceKey, tokens.ReadAccessToken().DeviceKey);
        }

        Assert.Equal(4, site.Server.Calls.Count(call => call.Text("ChallengeName") == "DEVICE_PASSWORD_VERIFIER"));
        Assert.DoesNotContain(site.Server.Calls, call => call.Holds(device.Password));
    }

    [Fact]
    public async Task Confirm_ManyDevices_AllSignIn()
    {
        await using var site = await SignInSite.StartAsync(options: Tracking with { ExponentBits = 24 });
        var user = site.AddUser();

        for (var number = 0; number < 20; number++)
        {
            await site.AssertSignedInAsync(await StartAsync(site, default, await RegisterAsync(site, default)), user);
        }

        Assert.Equal(20, user.Devices.Count);
        Assert.NotEqual(0, site.Pool.Forms["salt: high bit"]);
        Assert.NotEqual(0, site.Pool.Forms["salt: odd length"]);
    }

    [Fact]
    public async Task Remembered_StandsForTheSecondFactor()
    {
        await using var site = await SignInSite.StartAsync(options: Tracking with { DevicesReplaceMfa = true, DevicesNeedConsent = true });
        var user = site.AddUser();
        var device = await RegisterAsync(site, default);
        user.MfaFactors = ["SMS_MFA"];
        Assert.True(device.UserConfirmationNecessary);

        // Not remembered yet: the code first, then the device, without being asked for it.
        var challenge = site.Continue<SmsMfaChallenge>(await StartAsync(site, default, device));
        var tokens = await site.AssertSignedInAsync(
            await challenge.RespondAsync(site.Pool.Outbox.LastCode("nadia"), SignInSite.Token), user);

        await site.SignIn.RememberDeviceAsync(tokens.AccessToken, device.DeviceKey, cancellationToken: SignInSite.Token);
        await site.AssertSignedInAsync(await StartAsync(site, default, device), user);

        await site.SignIn.RememberDeviceAsync(tokens.AccessToken, device.DeviceKey, remember: false, SignInSite.Token);
        site.Continue<SmsMfaChallenge>(await StartAsync(site, default, device));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Forgotten_SignsInWithoutItAndGetsAnother(SignInVariant variant)
    {
        await using var site = await SignInSite.StartAsync(variant, Tracking);
        var user = site.AddUser();
        var device = await RegisterAsync(site, variant);
        var tokens = await site.AssertSignedInAsync(await StartAsync(site, variant, device), user);

        await site.SignIn.ForgetDeviceAsync(tokens.AccessToken, device.DeviceKey, SignInSite.Token);
        Assert.Empty(user.Devices);
        var fresh = await site.AssertSignedInAsync(await StartAsync(site, variant, device), user);

        Assert.NotNull(fresh.NewDevice);
        Assert.NotEqual(device.DeviceKey, fresh.NewDevice.DeviceKey);
    }

    [Fact]
    public async Task DeviceHandedInLater_IsAskedFor()
    {
        await using var site = await SignInSite.StartAsync(new() { HasSecret = true }, Tracking);
        var user = site.AddUser();
        var device = await RegisterAsync(site, default);
        user.MfaFactors = ["SMS_MFA"];

        // The state goes on without the device's secret, as in a back end that does not keep it.
        var code = Assert.IsType<SmsMfaChallenge>(await StartAsync(site, default, device));
        code = Assert.IsType<SmsMfaChallenge>(site.Elsewhere().DeserializeChallenge(code.Serialize(), new()));
        var challenge = site.Continue<DeviceSrpAuthChallenge>(
            await code.RespondAsync(site.Pool.Outbox.LastCode("nadia"), SignInSite.Token));

        await site.AssertSignedInAsync(await challenge.RespondAsync(device, SignInSite.Token), user);
    }

    [Fact]
    public async Task ProofMadeElsewhere_SignsIn()
    {
        await using var site = await SignInSite.StartAsync(new() { HasSecret = true }, Tracking);
        var user = site.AddUser();
        var device = await RegisterAsync(site, default);
        user.MfaFactors = ["SMS_MFA"];
        var code = Assert.IsType<SmsMfaChallenge>(await StartAsync(site, default, device));
        code = Assert.IsType<SmsMfaChallenge>(site.Elsewhere().DeserializeChallenge(code.Serialize(), new()));
        var begin = Assert.IsType<DeviceSrpAuthChallenge>(await code.RespondAsync(site.Pool.Outbox.LastCode("nadia"), SignInSite.Token));

        var client = new SrpClient(site.Pool.Source);
        var responses = new Dictionary<string, string> { ["SRP_A"] = client.PublicValue, ["DEVICE_KEY"] = device.DeviceKey };
        var challenge = site.Continue<DevicePasswordVerifierChallenge>(await begin.RespondAsync(responses, SignInSite.Token));
        var (signature, timestamp) = client.Prove(
            device.DeviceGroupKey, device.DeviceKey, device.Password, challenge.Parameters, site.Clock.GetUtcNow());

        var proof = new Dictionary<string, string>
        {
            ["PASSWORD_CLAIM_SECRET_BLOCK"] = challenge.Parameters["SECRET_BLOCK"],
            ["PASSWORD_CLAIM_SIGNATURE"] = signature,
            ["TIMESTAMP"] = timestamp,
            ["DEVICE_KEY"] = device.DeviceKey,
        };

        await site.AssertSignedInAsync(await challenge.RespondAsync(proof, SignInSite.Token), user);
    }

    [Fact]
    public async Task WrongSecret_IsRefused()
    {
        await using var site = await SignInSite.StartAsync(options: Tracking);
        site.AddUser();
        var device = await RegisterAsync(site, default);

        var error = await Assert.ThrowsAsync<NotAuthorizedException>(() => StartAsync(site, default, device with { Password = "another" }));

        Assert.Equal(NotAuthorizedReason.IncorrectUsernameOrPassword, error.Reason);
    }

    [Fact]
    public async Task Password_WithDevice_ProvesTheDevice()
    {
        await using var site = await SignInSite.StartAsync(options: Tracking);
        var user = site.AddUser();
        var device = await RegisterAsync(site, default);

        var result = await site.SignIn.StartPasswordAsync("nadia", SignInSite.Password, new() { Device = device }, SignInSite.Token);

        await site.AssertSignedInAsync(result, user);
    }

    [Theory]
    [InlineData(TokenRefreshOperation.GetTokensFromRefreshToken)]
    [InlineData(TokenRefreshOperation.RefreshTokenAuth)]
    public async Task Refresh_OfADevice_NamesIt(TokenRefreshOperation operation)
    {
        await using var site = await SignInSite.StartAsync(options: Tracking);
        var user = site.AddUser();
        var device = await RegisterAsync(site, default);
        var tokens = await site.AssertSignedInAsync(await StartAsync(site, default, device), user);

        var fresh = await site.Elsewhere(options => options.RefreshOperation = operation)
            .RefreshAsync(tokens, cancellationToken: SignInSite.Token);

        Assert.Equal(device.DeviceKey, fresh.ReadAccessToken().DeviceKey);
    }

    private static Task<CognitoSignInResult> StartAsync(SignInSite site, SignInVariant variant, DeviceSecret device) =>
        site.SignIn.StartSrpAsync(variant.NameTyped, SignInSite.Password, new() { Device = device }, SignInSite.Token);

    private static async Task<DeviceSecret> RegisterAsync(SignInSite site, SignInVariant variant)
    {
        var result = await site.SignIn.StartSrpAsync(variant.NameTyped, SignInSite.Password, cancellationToken: SignInSite.Token);
        return await site.SignIn.ConfirmDeviceAsync(Assert.IsType<SignedIn>(result).Tokens, "Phone", SignInSite.Token);
    }
}
