using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Testing.Tests.SignIn;

/// <summary>Sign-ins in which a second factor is set up.</summary>
public sealed class MfaSetupTests
{
    private static CancellationToken Cancellation => SignInSite.Cancellation;

    // FACTS-SERVER 9, 10 [A, T]: the set-up of an app during a sign-in switches it on; a code works once, also across the steps.
    [Fact]
    public async Task Setup_App_SignsInNowAndFromThenOn()
    {
        var site = await MfaSite.CreateAsync("ON");
        await site.AddUserAsync("nadia", []);

        var setup = Assert.IsType<MfaSetupChallenge>(await StartSrpAsync(site));
        Assert.Equal(["SMS_MFA", "SOFTWARE_TOKEN_MFA", "EMAIL_OTP"], setup.Choices.Select(choice => choice.Value));
        Assert.Equal("nadia", setup.Parameters["USER_ID_FOR_SRP"]);
        var app = await setup.StartSoftwareTokenAsync(Cancellation);
        Assert.Equal(52, app.SecretCode.Length);
        await SignInSite.AssertThrowsAsync<EnableSoftwareTokenMFAException>(
            "Code mismatch", () => app.RespondAsync("000000", cancellationToken: Cancellation));
        var code = Totp.Compute(app.SecretCode, site.Cognito.Clock.GetUtcNow());
        await site.AssertSignedInAsync(await app.RespondAsync(code, cancellationToken: Cancellation));

        var challenge = Assert.IsType<SoftwareTokenMfaChallenge>(await StartSrpAsync(site));
        await SignInSite.AssertThrowsAsync<ExpiredCodeException>(
            "Your software token has already been used once.", () => challenge.RespondAsync(code, Cancellation));
        site.Cognito.Clock.Advance(TimeSpan.FromSeconds(60));
        await site.AssertSignedInAsync(
            await challenge.RespondAsync(Totp.Compute(app.SecretCode, site.Cognito.Clock.GetUtcNow()), Cancellation));
        var user = await site.Client.AdminGetUserAsync(new() { UserPoolId = site.PoolId, Username = "nadia" }, Cancellation);
        Assert.Equal(["SOFTWARE_TOKEN_MFA"], user.UserMFASettingList);
    }

    // FACTS-SERVER 10 [A]: the set-up of e-mail.
    [Fact]
    public async Task Setup_Email_SignsInAfterACode()
    {
        var site = await MfaSite.CreateAsync("ON");
        await site.AddUserAsync("nadia", []);

        var setup = Assert.IsType<MfaSetupChallenge>(await StartSrpAsync(site));
        var challenge = Assert.IsType<EmailOtpChallenge>(await setup.RespondWithEmailAsync(SignInSite.Email, Cancellation));
        await site.AssertSignedInAsync(await challenge.RespondAsync(site.Cognito.Outbox.LastCode("nadia"), Cancellation));

        var user = await site.Client.AdminGetUserAsync(new() { UserPoolId = site.PoolId, Username = "nadia" }, Cancellation);
        Assert.Contains(new AttributeType { Name = "email", Value = SignInSite.Email }, user.UserAttributes);
        Assert.Contains(new AttributeType { Name = "email_verified", Value = "true" }, user.UserAttributes);
        Assert.Equal(["EMAIL_OTP"], user.UserMFASettingList);
    }

    // FACTS-SERVER 10 [T]: MFA_SETUP after NEW_PASSWORD_REQUIRED.
    [Fact]
    public async Task TemporaryPassword_ThenSetup()
    {
        var site = await MfaSite.CreateAsync("ON");
        await site.AddUserWithTemporaryPasswordAsync("nadia", "Temporary-1");

        var challenge = Assert.IsType<NewPasswordRequiredChallenge>(
            await site.SignIn().StartSrpAsync("nadia", "Temporary-1", cancellationToken: Cancellation));

        Assert.IsType<MfaSetupChallenge>(await challenge.RespondAsync(SignInSite.Password, cancellationToken: Cancellation));
    }

    // FACTS-SERVER 10 [T]: a user of SignUp and AdminConfirmSignUp.
    [Fact]
    public async Task SignedUpUser_Setup()
    {
        var site = await MfaSite.CreateAsync("ON");
        await site.Client.SignUpAsync(
            new() { ClientId = site.ClientId, Username = "nadia", Password = SignInSite.Password }, Cancellation);
        await site.Client.AdminConfirmSignUpAsync(new() { UserPoolId = site.PoolId, Username = "nadia" }, Cancellation);

        Assert.IsType<MfaSetupChallenge>(await StartSrpAsync(site));
    }

    private static Task<CognitoSignInResult> StartSrpAsync(SignInSite site) =>
        site.SignIn().StartSrpAsync("nadia", SignInSite.Password, cancellationToken: Cancellation);
}
