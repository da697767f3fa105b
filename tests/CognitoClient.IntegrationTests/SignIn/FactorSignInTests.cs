using CognitoClient.Authentication;
using CognitoClient.IntegrationTests.SignIn.Server.Users;
using CognitoClient.Model;

namespace CognitoClient.IntegrationTests.SignIn;

/// <summary>Second factors: codes that were sent, authenticator apps, the choice between them, and setting one up.</summary>
public sealed class FactorSignInTests
{
    public static TheoryData<SignInVariant> Variants => SignInVariant.All;

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Sms_WrongThenRightCode_SignsIn(SignInVariant variant)
    {
        await using var site = await SignInSite.StartAsync(variant);
        var user = site.AddUser();
        user.MfaFactors = ["SMS_MFA"];

        var challenge = site.Continue<SmsMfaChallenge>(await StartAsync(site, variant));
        Assert.Equal(("+*******4567", DeliveryMediumType.Sms), (challenge.Delivery.Destination, challenge.Delivery.DeliveryMedium));
        await Assert.ThrowsAsync<CodeMismatchException>(() => challenge.RespondAsync("wrong", SignInSite.Token));

        await site.AssertSignedInAsync(await challenge.RespondAsync(LastCode(site, user), SignInSite.Token), user);
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Email_Code_SignsIn(SignInVariant variant)
    {
        await using var site = await SignInSite.StartAsync(variant);
        var user = site.AddUser();
        user.MfaFactors = ["EMAIL_OTP"];

        var challenge = site.Continue<EmailOtpChallenge>(await StartAsync(site, variant));
        Assert.Equal(("n***@e***", DeliveryMediumType.Email), (challenge.Delivery.Destination, challenge.Delivery.DeliveryMedium));

        await site.AssertSignedInAsync(await challenge.RespondAsync(LastCode(site, user), SignInSite.Token), user);
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task SoftwareToken_Code_SignsIn(SignInVariant variant)
    {
        await using var site = await SignInSite.StartAsync(variant);
        var user = AddUserWithApp(site);

        var challenge = site.Continue<SoftwareTokenMfaChallenge>(await StartAsync(site, variant));
        Assert.Equal("Phone", challenge.FriendlyDeviceName);
        await Assert.ThrowsAsync<CodeMismatchException>(() => challenge.RespondAsync("wrong", SignInSite.Token));

        await site.AssertSignedInAsync(await challenge.RespondAsync(CodeOf(user, site), SignInSite.Token), user);
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Select_EitherFactor_SignsIn(SignInVariant variant)
    {
        await using var site = await SignInSite.StartAsync(variant);
        var user = AddUserWithApp(site);
        user.MfaFactors = ["SMS_MFA", "SOFTWARE_TOKEN_MFA"];

        var select = site.Continue<SelectMfaTypeChallenge>(await StartAsync(site, variant));
        Assert.Equal([ChallengeNameType.SmsMfa, ChallengeNameType.SoftwareTokenMfa], select.Choices);
        var sms = site.Continue<SmsMfaChallenge>(await select.RespondAsync(ChallengeNameType.SmsMfa, SignInSite.Token));
        await site.AssertSignedInAsync(await sms.RespondAsync(LastCode(site, user), SignInSite.Token), user);

        select = site.Continue<SelectMfaTypeChallenge>(await StartAsync(site, variant));
        var app = site.Continue<SoftwareTokenMfaChallenge>(await select.RespondAsync(ChallengeNameType.SoftwareTokenMfa, SignInSite.Token));
        await site.AssertSignedInAsync(await app.RespondAsync(CodeOf(user, site), SignInSite.Token), user);
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task SetUp_SoftwareToken_SignsInNowAndFromThenOn(SignInVariant variant)
    {
        await using var site = await SignInSite.StartAsync(variant, new() { MfaRequired = true });
        var user = site.AddUser();

        var challenge = site.Continue<MfaSetupChallenge>(await StartAsync(site, variant));
        Assert.Equal([ChallengeNameType.SoftwareTokenMfa, ChallengeNameType.EmailOtp], challenge.Choices);
        var setup = site.Continue<SoftwareTokenSetup>(await challenge.StartSoftwareTokenAsync(SignInSite.Token));
        Assert.Equal(user.SoftwareToken!.SecretCode, setup.SecretCode);
        Assert.StartsWith("otpauth://totp/", setup.AuthenticatorUri("Example"), StringComparison.Ordinal);
        await Assert.ThrowsAsync<EnableSoftwareTokenMFAException>(() => setup.RespondAsync("000000x", "Phone", SignInSite.Token));
        var first = CognitoClient.Authentication.Totp.Compute(setup.SecretCode, site.Clock.GetUtcNow());
        await site.AssertSignedInAsync(await setup.RespondAsync(first, "Phone", SignInSite.Token), user);

        var again = site.Continue<SoftwareTokenMfaChallenge>(await StartAsync(site, variant));
        Assert.Equal("Phone", again.FriendlyDeviceName);
        await site.AssertSignedInAsync(await again.RespondAsync(CodeOf(user, site), SignInSite.Token), user);
    }

    [Fact]
    public async Task SetUp_EmailAddress_SignsIn()
    {
        await using var site = await SignInSite.StartAsync(options: new() { MfaRequired = true });
        var user = site.Pool.Users.Add("nadia", SignInSite.Password);

        var challenge = site.Continue<MfaSetupChallenge>(await StartAsync(site, default));
        var code = site.Continue<EmailOtpChallenge>(await challenge.RespondWithEmailAsync("new@example.com", SignInSite.Token));

        await site.AssertSignedInAsync(await code.RespondAsync(LastCode(site, user), SignInSite.Token), user);
        Assert.Equal("new@example.com", user.Attributes["email"]);
    }

    [Fact]
    public async Task Any_SessionOverOrUsed_SaysSo()
    {
        await using var site = await SignInSite.StartAsync();
        var user = site.AddUser();
        user.MfaFactors = ["SMS_MFA"];

        var late = site.Continue<SmsMfaChallenge>(await StartAsync(site, default));
        site.Clock.Advance(TimeSpan.FromMinutes(3));
        var expired = await Assert.ThrowsAsync<NotAuthorizedException>(() => late.RespondAsync(LastCode(site, user), SignInSite.Token));
        var twice = site.Continue<SmsMfaChallenge>(await StartAsync(site, default));
        await twice.RespondAsync(LastCode(site, user), SignInSite.Token);
        var used = await Assert.ThrowsAsync<NotAuthorizedException>(() => twice.RespondAsync("000000", SignInSite.Token));

        Assert.Equal((NotAuthorizedReason.SessionExpired, NotAuthorizedReason.SessionInvalid), (expired.Reason, used.Reason));
    }

    private static User AddUserWithApp(SignInSite site)
    {
        var user = site.AddUser();
        user.SoftwareToken = new(site.Pool.Source.Bytes(20)) { Verified = true, FriendlyName = "Phone" };
        user.MfaFactors = ["SOFTWARE_TOKEN_MFA"];
        return user;
    }

    private static Task<CognitoSignInResult> StartAsync(SignInSite site, SignInVariant variant) =>
        site.SignIn.StartSrpAsync(variant.NameTyped, SignInSite.Password, cancellationToken: SignInSite.Token);

    private static string LastCode(SignInSite site, User user) => site.Pool.Outbox.LastCode(user.Username);

    private static string CodeOf(User user, SignInSite site) => Totp.Code(user.SoftwareToken!.SecretCode, site.Clock.GetUtcNow());
}
