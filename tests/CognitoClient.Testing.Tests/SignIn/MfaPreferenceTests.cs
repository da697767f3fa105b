using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Testing.Tests.SignIn;

/// <summary>The factors that users have and prefer, and authenticator apps of signed-in users.</summary>
public sealed class MfaPreferenceTests
{
    private static CancellationToken Cancellation => SignInSite.Cancellation;

    // FACTS-SERVER 10 [W].
    [Theory]
    [InlineData("SMS_MFA")]
    [InlineData("SOFTWARE_TOKEN_MFA")]
    [InlineData("EMAIL_OTP")]
    public async Task FactorThatTheUserLacks_NoDeliveryConfig(string factor)
    {
        var site = await MfaSite.CreateAsync("OPTIONAL");
        await site.AddUserAsync("nadia", []);

        await SignInSite.AssertThrowsAsync<InvalidParameterException>(
            $"User does not have delivery config set to turn on {factor}", () => MfaSite.EnableAsync(site, factor));
    }

    // FACTS-SERVER 10 [A, W]: preferred implies enabled; switching off removes the preference.
    [Fact]
    public async Task Preference_OfTheUser()
    {
        var site = await MfaSite.CreateAsync("OPTIONAL");
        await site.AddUserAsync();
        var token = (await site.StartPasswordAsync()).AuthenticationResult!.AccessToken!;

        await site.Client.SetUserMFAPreferenceAsync(
            new() { AccessToken = token, SMSMfaSettings = new() { PreferredMfa = true }, EmailMfaSettings = new() { Enabled = true } },
            Cancellation);
        var user = await site.Client.GetUserAsync(new() { AccessToken = token }, Cancellation);
        Assert.Equal(["SMS_MFA", "EMAIL_OTP"], user.UserMFASettingList);
        Assert.Equal("SMS_MFA", user.PreferredMfaSetting);

        await site.Client.SetUserMFAPreferenceAsync(
            new() { AccessToken = token, SMSMfaSettings = new() { Enabled = false, PreferredMfa = false } }, Cancellation);
        user = await site.Client.GetUserAsync(new() { AccessToken = token }, Cancellation);
        Assert.Equal(["EMAIL_OTP"], user.UserMFASettingList);
        Assert.Null(user.PreferredMfaSetting);
    }

    // FACTS-SERVER 10 [A]: where MFA is required, factors cannot be switched off.
    [Fact]
    public async Task RequiredMfa_FactorsStay()
    {
        var site = await MfaSite.CreateAsync("OPTIONAL");
        await site.AddUserAsync();
        await MfaSite.PreferAsync(site, "SMS_MFA");
        await MfaSite.SetAsync(site, "ON");

        await site.Client.AdminSetUserMFAPreferenceAsync(
            new() { UserPoolId = site.PoolId, Username = "nadia", SMSMfaSettings = new() { Enabled = false } }, Cancellation);

        var user = await site.Client.AdminGetUserAsync(new() { UserPoolId = site.PoolId, Username = "nadia" }, Cancellation);
        Assert.Equal(["SMS_MFA"], user.UserMFASettingList);
    }

    [Fact]
    public async Task TwoPreferred_Refused()
    {
        var site = await MfaSite.CreateAsync("OPTIONAL");
        await site.AddUserAsync();

        await Assert.ThrowsAsync<InvalidParameterException>(() => site.Client.AdminSetUserMFAPreferenceAsync(
            new()
            {
                UserPoolId = site.PoolId,
                Username = "nadia",
                SMSMfaSettings = new() { PreferredMfa = true },
                EmailMfaSettings = new() { PreferredMfa = true },
            },
            Cancellation));
    }

    // FACTS-SERVER 10 [A].
    [Fact]
    public async Task AuthFactors_OfTheUserAndOfAdministrators()
    {
        var site = await MfaSite.CreateAsync("OPTIONAL");
        await site.AddUserAsync();
        await MfaSite.AddAppAsync(site);
        var token = (await site.StartPasswordAsync()).AuthenticationResult!.AccessToken!;
        await MfaSite.PreferAsync(site, "SOFTWARE_TOKEN_MFA");

        var own = await site.Client.GetUserAuthFactorsAsync(new() { AccessToken = token }, Cancellation);
        var admin = await site.Client.AdminGetUserAuthFactorsAsync(new() { UserPoolId = site.PoolId, Username = "nadia" }, Cancellation);

        Assert.Equal("nadia", own.Username);
        Assert.Equal("SOFTWARE_TOKEN_MFA", own.PreferredMfaSetting);
        Assert.Equal(["SOFTWARE_TOKEN_MFA"], own.UserMFASettingList);
        Assert.Equal(["PASSWORD", "SOFTWARE_TOKEN"], own.ConfiguredUserAuthFactors.Select(factor => factor.Value));
        Assert.Equal(own.ConfiguredUserAuthFactors, admin.ConfiguredUserAuthFactors);
        Assert.Equal((own.Username, own.PreferredMfaSetting), (admin.Username, admin.PreferredMfaSetting));
    }

    // FACTS-SERVER 10 [A]: the older operation, for SMS only.
    [Fact]
    public async Task UserSettings_SwitchSmsOnAndOff()
    {
        var site = await MfaSite.CreateAsync("OPTIONAL");
        await site.AddUserAsync();
        var token = (await site.StartPasswordAsync()).AuthenticationResult!.AccessToken!;
        MFAOptionType option = new() { DeliveryMedium = DeliveryMediumType.Sms, AttributeName = "phone_number" };

        await site.Client.SetUserSettingsAsync(new() { AccessToken = token, MFAOptions = [option] }, Cancellation);
        Assert.Equal([option], (await site.Client.GetUserAsync(new() { AccessToken = token }, Cancellation)).MFAOptions);
        Assert.Equal(ChallengeNameType.SmsMfa, (await site.StartPasswordAsync()).ChallengeName);

        await site.Client.AdminSetUserSettingsAsync(
            new() { UserPoolId = site.PoolId, Username = "nadia", MFAOptions = [] }, Cancellation);
        Assert.NotNull((await site.StartPasswordAsync()).AuthenticationResult);
    }

    // FACTS-SERVER 10 [A].
    [Fact]
    public async Task UserPoolWithoutTotp_NotEnabled()
    {
        const string Message = "Software Token MFA has not been enabled by the userPool";
        var site = await SignInSite.CreateAsync();
        await site.AddUserAsync();
        var token = (await site.StartPasswordAsync()).AuthenticationResult!.AccessToken!;

        await SignInSite.AssertThrowsAsync<SoftwareTokenMFANotFoundException>(
            Message, () => site.Client.AssociateSoftwareTokenAsync(new() { AccessToken = token }, Cancellation));
        await SignInSite.AssertThrowsAsync<SoftwareTokenMFANotFoundException>(
            Message, () => site.Client.VerifySoftwareTokenAsync(new() { AccessToken = token, UserCode = "123456" }, Cancellation));
    }

    // FACTS-SERVER 10 [W; LocalStack validated the types].
    [Fact]
    public async Task SoftwareToken_Errors()
    {
        var site = await MfaSite.CreateAsync("OPTIONAL");
        await site.AddUserAsync();
        var token = (await site.StartPasswordAsync()).AuthenticationResult!.AccessToken!;

        await Assert.ThrowsAsync<InvalidParameterException>(
            () => site.Client.VerifySoftwareTokenAsync(new() { AccessToken = token, UserCode = "123456" }, Cancellation));
        await Assert.ThrowsAsync<NotAuthorizedException>(() => site.Client.AssociateSoftwareTokenAsync(new(), Cancellation));
        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(
            "Invalid Access Token", () => site.Client.AssociateSoftwareTokenAsync(new() { AccessToken = "a.b.c" }, Cancellation));
        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(
            "Invalid session for the user.",
            () => site.Client.AssociateSoftwareTokenAsync(new() { Session = new string('s', 40) }, Cancellation));
        await Assert.ThrowsAsync<InvalidParameterException>(
            () => site.Client.AssociateSoftwareTokenAsync(new() { AccessToken = token, Session = new string('s', 40) }, Cancellation));

        var app = await site.Client.AssociateSoftwareTokenAsync(new() { AccessToken = token }, Cancellation);
        var late = Totp.Compute(app.SecretCode!, site.Cognito.Clock.GetUtcNow().AddMinutes(5));
        await SignInSite.AssertThrowsAsync<EnableSoftwareTokenMFAException>(
            "Code mismatch", () => site.Client.VerifySoftwareTokenAsync(new() { AccessToken = token, UserCode = late }, Cancellation));
    }

    // FACTS-SERVER 10 [A]: the first app works until another one is verified.
    [Fact]
    public async Task SecondApp_ReplacesTheFirstWhenVerified()
    {
        var site = await MfaSite.CreateAsync("OPTIONAL");
        await site.AddUserAsync();
        var token = (await site.StartPasswordAsync()).AuthenticationResult!.AccessToken!;
        var first = await MfaSite.AddAppAsync(site);
        await MfaSite.PreferAsync(site, "SOFTWARE_TOKEN_MFA");
        var second = (await site.Client.AssociateSoftwareTokenAsync(new() { AccessToken = token }, Cancellation)).SecretCode!;

        site.Cognito.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull((await RespondAsync(first)).AuthenticationResult);

        await site.Client.VerifySoftwareTokenAsync(
            new() { AccessToken = token, UserCode = Totp.Compute(second, site.Cognito.Clock.GetUtcNow()) }, Cancellation);
        site.Cognito.Clock.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<CodeMismatchException>(() => RespondAsync(first));
        Assert.NotNull((await RespondAsync(second)).AuthenticationResult);

        async Task<RespondToAuthChallengeResponse> RespondAsync(string secret)
        {
            var challenge = await site.StartPasswordAsync();
            return await site.RespondAsync(
                ChallengeNameType.SoftwareTokenMfa,
                challenge.Session,
                ("USERNAME", "nadia"),
                ("SOFTWARE_TOKEN_MFA_CODE", Totp.Compute(secret, site.Cognito.Clock.GetUtcNow())));
        }
    }

    // FACTS-SERVER 10 [A].
    [Fact]
    public async Task DeletedApp_OtherFactorOrSetup()
    {
        var site = await MfaSite.CreateAsync("OPTIONAL");
        await site.AddUserAsync("nadia", []);
        await MfaSite.AddAppAsync(site);
        await MfaSite.SetAsync(site, "ON");
        Assert.Equal(ChallengeNameType.SoftwareTokenMfa, (await site.StartPasswordAsync()).ChallengeName);

        await site.Client.AdminDeleteSoftwareTokenAsync(new() { UserPoolId = site.PoolId, Username = "nadia" }, Cancellation);

        Assert.Equal(ChallengeNameType.MfaSetup, (await site.StartPasswordAsync()).ChallengeName);
        await SignInSite.AssertThrowsAsync<UserNotFoundException>(
            "User does not exist.",
            () => site.Client.AdminDeleteSoftwareTokenAsync(new() { UserPoolId = site.PoolId, Username = "nobody" }, Cancellation));
    }
}
