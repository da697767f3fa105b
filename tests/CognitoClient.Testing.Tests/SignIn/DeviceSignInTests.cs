using CognitoClient.Authentication;
using CognitoClient.Internal.Srp;
using CognitoClient.Model;

namespace CognitoClient.Testing.Tests.SignIn;

/// <summary>Devices: new ones, remembered ones, forgotten ones.</summary>
public sealed class DeviceSignInTests
{
    private static CancellationToken Cancellation => SignInSite.Cancellation;

    // FACTS-SERVER 11 [A].
    [Fact]
    public async Task WithoutDeviceConfiguration_NoNewDevice()
    {
        var site = await SignInSite.CreateAsync();
        await site.AddUserAsync();

        Assert.Null((await site.StartPasswordAsync()).AuthenticationResult!.NewDeviceMetadata);
    }

    // FACTS-SERVER 5 [R], 11 [A]: a new key with every sign-in without one.
    [Fact]
    public async Task EverySignInWithoutDevice_NewDevice()
    {
        var site = await DeviceSite.CreateAsync();

        var first = (await site.StartPasswordAsync()).AuthenticationResult!.NewDeviceMetadata!;
        var second = (await site.StartPasswordAsync()).AuthenticationResult!.NewDeviceMetadata!;

        Assert.Matches("^us-east-1_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", first.DeviceKey);
        Assert.Equal(9, first.DeviceGroupKey!.Length);
        Assert.NotEqual(first.DeviceKey, second.DeviceKey);
    }

    // FACTS-SERVER 11 [A]: after the password, DEVICE_SRP_AUTH and DEVICE_PASSWORD_VERIFIER, then tokens with the key.
    [Theory]
    [InlineData("srp")]
    [InlineData("password")]
    [InlineData("choice")]
    public async Task RememberedDevice_ProvesItself(string way)
    {
        var site = await DeviceSite.CreateAsync();
        var device = await DeviceSite.ConfirmAsync(site);
        Assert.False(device.UserConfirmationNecessary);

        var tokens = await DeviceSite.SignInAsync(site, device, way);

        Assert.Null(tokens.NewDevice);
        Assert.Equal(device.DeviceKey, DeviceSite.Claim(tokens.AccessToken, "device_key"));
        Assert.Contains(site.Cognito.Requests.All, request => request.Response is RespondToAuthChallengeResponse
        {
            ChallengeName.Value: "DEVICE_PASSWORD_VERIFIER",
            Session: not null,
        });
    }

    // FACTS-SERVER 9 [A, M]: the parameters of the two challenges.
    [Fact]
    public async Task RememberedDevice_Challenges()
    {
        var site = await DeviceSite.CreateAsync();
        var device = await DeviceSite.ConfirmAsync(site);

        var first = await site.StartAsync(
            AuthFlowType.UserPasswordAuth, ("USERNAME", "nadia"), ("PASSWORD", SignInSite.Password), ("DEVICE_KEY", device.DeviceKey));
        Assert.Equal(ChallengeNameType.DeviceSrpAuth, first.ChallengeName);
        Assert.Empty(first.ChallengeParameters);
        var second = await site.RespondAsync(
            ChallengeNameType.DeviceSrpAuth, first.Session, ("USERNAME", "nadia"), ("DEVICE_KEY", device.DeviceKey), ("SRP_A", "2"));

        Assert.Equal(ChallengeNameType.DevicePasswordVerifier, second.ChallengeName);
        Assert.Equal(
            ["DEVICE_KEY", "SALT", "SECRET_BLOCK", "SRP_B", "USERNAME"],
            second.ChallengeParameters.Keys.Order(StringComparer.Ordinal));
        await SignInSite.AssertThrowsAsync<NotAuthorizedException>("Incorrect username or password.", () => site.RespondAsync(
            ChallengeNameType.DevicePasswordVerifier,
            second.Session,
            ("USERNAME", "nadia"),
            ("DEVICE_KEY", device.DeviceKey),
            ("PASSWORD_CLAIM_SIGNATURE", "AAAA"),
            ("PASSWORD_CLAIM_SECRET_BLOCK", second.ChallengeParameters["SECRET_BLOCK"]),
            ("TIMESTAMP", "Sat Sep 5 00:00:00 UTC 2026")));
    }

    // FACTS-SERVER 11 [W].
    [Fact]
    public async Task UnknownDevice_DoesNotExist()
    {
        var site = await DeviceSite.CreateAsync();
        await SignInSite.AssertThrowsAsync<ResourceNotFoundException>("Device does not exist.", () => site.StartAsync(
            AuthFlowType.UserPasswordAuth, ("USERNAME", "nadia"), ("PASSWORD", SignInSite.Password), ("DEVICE_KEY", "us-east-1_0")));
    }

    [Theory]
    [InlineData("srp")]
    [InlineData("password")]
    [InlineData("choice")]
    public async Task ForgottenDevice_ClientContinuesWithoutIt(string way)
    {
        var site = await DeviceSite.CreateAsync();
        var device = await DeviceSite.ConfirmAsync(site);
        await site.Client.AdminForgetDeviceAsync(
            new() { UserPoolId = site.PoolId, Username = "nadia", DeviceKey = device.DeviceKey }, Cancellation);

        var tokens = await DeviceSite.SignInAsync(site, device, way);

        Assert.NotEqual(device.DeviceKey, tokens.NewDevice!.DeviceKey);
    }

    // FACTS-SERVER 11 [W]: clients drop the key and send the response again, although InitiateAuth had the key, too.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task UnknownDevice_ResponseWithoutItsKey_SignsIn(bool isNamedAtStart)
    {
        var site = await DeviceSite.CreateAsync();
        (string, string)[] device = [("DEVICE_KEY", "us-east-1_00000000-0000-0000-0000-000000000000")];
        using var exchange = SrpExchange.Start();
        var challenge = (await site.StartAsync(
            AuthFlowType.UserSrpAuth,
            [("USERNAME", "nadia"), ("SRP_A", exchange.PublicValue), .. isNamedAtStart ? device : []])).ChallengeParameters;
        var proof = exchange.Prove(
            site.PoolId.Split('_')[1], "nadia", SignInSite.Password,
            challenge["SALT"], challenge["SRP_B"], challenge["SECRET_BLOCK"], site.Cognito.Clock.GetUtcNow());

        await SignInSite.AssertThrowsAsync<ResourceNotFoundException>("Device does not exist.", () => RespondAsync(device));
        Assert.NotNull((await RespondAsync()).AuthenticationResult!.NewDeviceMetadata);

        Task<RespondToAuthChallengeResponse> RespondAsync(params (string, string)[] more) => site.RespondAsync(
            ChallengeNameType.PasswordVerifier,
            session: null,
            [
                ("USERNAME", "nadia"),
                ("PASSWORD_CLAIM_SIGNATURE", proof.Signature),
                ("PASSWORD_CLAIM_SECRET_BLOCK", challenge["SECRET_BLOCK"]),
                ("TIMESTAMP", proof.Timestamp),
                .. more,
            ]);
    }

    // FACTS-SERVER 11 [A]: the user's consent, then UpdateDeviceStatus; without it, no proof is asked for.
    [Fact]
    public async Task OptIn_RememberedAfterUpdate()
    {
        var site = await DeviceSite.CreateAsync(new() { DeviceOnlyRememberedOnUserPrompt = true });
        var device = await DeviceSite.ConfirmAsync(site);
        Assert.True(device.UserConfirmationNecessary);

        var tokens = await DeviceSite.SignInAsync(site, device, "srp");
        Assert.DoesNotContain(site.Cognito.Requests.All, DeviceSite.IsDeviceChallenge);
        Assert.Null(tokens.NewDevice);

        await site.SignIn().RememberDeviceAsync(tokens.AccessToken, device.DeviceKey, cancellationToken: Cancellation);
        await DeviceSite.SignInAsync(site, device, "srp");
        Assert.Contains(site.Cognito.Requests.All, DeviceSite.IsDeviceChallenge);
    }

    // FACTS-SERVER 11 [A]: a remembered device replaces the second factor if the user pool says so.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RememberedDevice_ReplacesMfa(bool replaces)
    {
        var site = await DeviceSite.CreateAsync(new() { ChallengeRequiredOnNewDevice = replaces });
        var device = await DeviceSite.ConfirmAsync(site);
        await site.Client.SetUserPoolMfaConfigAsync(
            new()
            {
                UserPoolId = site.PoolId,
                MfaConfiguration = UserPoolMfaType.Optional,
                SmsMfaConfiguration = new() { SmsConfiguration = new() { SnsCallerArn = "arn:aws:iam::123456789012:role/sms" } },
            },
            Cancellation);
        await MfaSite.PreferAsync(site, "SMS_MFA");
        SignInContext context = new() { Device = device };

        Assert.IsType<SmsMfaChallenge>(
            await site.SignIn().StartSrpAsync("nadia", SignInSite.Password, cancellationToken: Cancellation));
        var result = await site.SignIn().StartSrpAsync("nadia", SignInSite.Password, context, Cancellation);
        if (!replaces)
        {
            result = await Assert.IsType<SmsMfaChallenge>(result).RespondAsync(site.Cognito.Outbox.LastCode("nadia"), Cancellation);
        }

        Assert.Equal(device.DeviceKey, DeviceSite.Claim(Assert.IsType<SignedIn>(result).Tokens.AccessToken, "device_key"));
    }

    // FACTS-SERVER 11 [W], 14 [A]: a refresh must bring the key, that of the device or the new one.
    [Fact]
    public async Task Refresh_NeedsTheKey()
    {
        var site = await DeviceSite.CreateAsync();
        var tokens = (await site.StartPasswordAsync()).AuthenticationResult!;

        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(
            "Invalid Refresh Token", () => site.StartAsync(AuthFlowType.RefreshTokenAuth, ("REFRESH_TOKEN", tokens.RefreshToken!)));
        Assert.NotNull((await site.StartAsync(
            AuthFlowType.RefreshTokenAuth,
            ("REFRESH_TOKEN", tokens.RefreshToken!),
            ("DEVICE_KEY", tokens.NewDeviceMetadata!.DeviceKey!))).AuthenticationResult);
    }

    // FACTS-SERVER 9 [A]: the flow of administrators has no devices, and the later refresh fails.
    [Fact]
    public async Task Admin_NoDevices()
    {
        var site = await DeviceSite.CreateAsync();

        var tokens = (await site.AdminStartAsync(
            AuthFlowType.AdminUserPasswordAuth, ("USERNAME", "nadia"), ("PASSWORD", SignInSite.Password))).AuthenticationResult!;

        Assert.Null(tokens.NewDeviceMetadata);
        await SignInSite.AssertThrowsAsync<NotAuthorizedException>("Invalid Refresh Token", () => site.AdminStartAsync(
            AuthFlowType.RefreshTokenAuth, ("REFRESH_TOKEN", tokens.RefreshToken!)));
    }
}
