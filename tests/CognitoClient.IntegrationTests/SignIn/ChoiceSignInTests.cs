using CognitoClient.Authentication;
using CognitoClient.IntegrationTests.SignIn.Server.Users;
using CognitoClient.Model;

namespace CognitoClient.IntegrationTests.SignIn;

/// <summary>Choice-based sign-in: each factor preferred from the start, and chosen from the list.</summary>
public sealed class ChoiceSignInTests
{
    public static TheoryData<SignInVariant> Variants => SignInVariant.All;

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Prefer_Password_SignsIn(SignInVariant variant)
    {
        await using var site = await SignInSite.StartAsync(variant);
        var user = site.AddUser();

        await site.AssertSignedInAsync(await PreferAsync(site, variant, ChallengeNameType.Password, SignInSite.Password), user);
        await site.AssertSignedInAsync(await PreferAsync(site, variant, ChallengeNameType.PasswordSrp, SignInSite.Password), user);
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Prefer_PasswordGivenLater_SignsIn(SignInVariant variant)
    {
        await using var site = await SignInSite.StartAsync(variant);
        var user = site.AddUser();

        var clear = site.Continue<PasswordChallenge>(await PreferAsync(site, variant, ChallengeNameType.Password));
        await site.AssertSignedInAsync(await clear.RespondAsync(SignInSite.Password, SignInSite.Token), user);

        var srp = site.Continue<PasswordVerifierChallenge>(await PreferAsync(site, variant, ChallengeNameType.PasswordSrp));
        await site.AssertSignedInAsync(await srp.RespondAsync(SignInSite.Password, SignInSite.Token), user);
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Prefer_Codes_SignIn(SignInVariant variant)
    {
        await using var site = await SignInSite.StartAsync(variant);
        var user = site.AddUser();

        var email = site.Continue<EmailOtpChallenge>(await PreferAsync(site, variant, ChallengeNameType.EmailOtp));
        await Assert.ThrowsAsync<CodeMismatchException>(() => email.RespondAsync("wrong", SignInSite.Token));
        await site.AssertSignedInAsync(await email.RespondAsync(LastCode(site, user), SignInSite.Token), user);

        var sms = site.Continue<SmsOtpChallenge>(await PreferAsync(site, variant, ChallengeNameType.SmsOtp));
        Assert.Equal("+*******4567", sms.Delivery.Destination);
        await site.AssertSignedInAsync(await sms.RespondAsync(LastCode(site, user), SignInSite.Token), user);
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Prefer_Passkey_SignsIn(SignInVariant variant)
    {
        await using var site = await SignInSite.StartAsync(variant);
        var user = site.AddUser();
        using var authenticator = await RegisterAsync(site, variant);

        var challenge = site.Continue<WebAuthnChallenge>(await PreferAsync(site, variant, ChallengeNameType.WebAuthn));
        var credential = authenticator.Sign(challenge.CredentialRequestOptions);

        await site.AssertSignedInAsync(await challenge.RespondAsync(credential, SignInSite.Token), user);
    }

    [Fact]
    public async Task Prefer_AnothersPasskey_IsRefused()
    {
        await using var site = await SignInSite.StartAsync();
        site.AddUser();
        using var authenticator = await RegisterAsync(site, default);
        using var other = new Authenticator();

        var challenge = site.Continue<WebAuthnChallenge>(await PreferAsync(site, default, ChallengeNameType.WebAuthn));

        await Assert.ThrowsAsync<NotAuthorizedException>(
            () => challenge.RespondAsync(other.Sign(challenge.CredentialRequestOptions), SignInSite.Token));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Select_EachFactor_SignsIn(SignInVariant variant)
    {
        await using var site = await SignInSite.StartAsync(variant);
        var user = site.AddUser();
        using var authenticator = await RegisterAsync(site, variant);

        await site.AssertSignedInAsync(await (await SelectAsync()).RespondWithPasswordAsync(SignInSite.Password, SignInSite.Token), user);
        await site.AssertSignedInAsync(await (await SelectAsync()).RespondWithSrpAsync(SignInSite.Password, SignInSite.Token), user);

        var clear = site.Continue<PasswordChallenge>(
            await (await SelectAsync()).RespondAsync(ChallengeNameType.Password, SignInSite.Token));
        await site.AssertSignedInAsync(await clear.RespondAsync(SignInSite.Password, SignInSite.Token), user);

        var srp = site.Continue<PasswordSrpChallenge>(
            await (await SelectAsync()).RespondAsync(ChallengeNameType.PasswordSrp, SignInSite.Token));
        await site.AssertSignedInAsync(await srp.RespondAsync(SignInSite.Password, SignInSite.Token), user);

        var email = site.Continue<EmailOtpChallenge>(
            await (await SelectAsync()).RespondAsync(ChallengeNameType.EmailOtp, SignInSite.Token));
        await site.AssertSignedInAsync(await email.RespondAsync(LastCode(site, user), SignInSite.Token), user);

        var sms = site.Continue<SmsOtpChallenge>(await (await SelectAsync()).RespondAsync(ChallengeNameType.SmsOtp, SignInSite.Token));
        await site.AssertSignedInAsync(await sms.RespondAsync(LastCode(site, user), SignInSite.Token), user);

        var passkey = site.Continue<WebAuthnChallenge>(
            await (await SelectAsync()).RespondAsync(ChallengeNameType.WebAuthn, SignInSite.Token));
        await site.AssertSignedInAsync(
            await passkey.RespondAsync(authenticator.Sign(passkey.CredentialRequestOptions), SignInSite.Token), user);

        async Task<SelectChallenge> SelectAsync()
        {
            var select = site.Continue<SelectChallenge>(await PreferAsync(site, variant, null));
            Assert.Equal(
                [
                    ChallengeNameType.Password, ChallengeNameType.PasswordSrp, ChallengeNameType.EmailOtp, ChallengeNameType.SmsOtp,
                    ChallengeNameType.WebAuthn,
                ],
                select.Choices);
            return select;
        }
    }

    [Fact]
    public async Task Prefer_FactorThatTheUserLacks_ListsTheOthers()
    {
        await using var site = await SignInSite.StartAsync();
        site.Pool.Users.Add("nadia", SignInSite.Password);

        var select = site.Continue<SelectChallenge>(await PreferAsync(site, default, ChallengeNameType.WebAuthn));

        Assert.Equal([ChallengeNameType.Password, ChallengeNameType.PasswordSrp], select.Choices);
        await Assert.ThrowsAsync<InvalidParameterException>(() => select.RespondAsync(ChallengeNameType.WebAuthn, SignInSite.Token));
    }

    [Fact]
    public async Task Prefer_PasswordWithSecondFactor_AsksForIt()
    {
        await using var site = await SignInSite.StartAsync();
        var user = site.AddUser();
        user.MfaFactors = ["SMS_MFA"];

        var challenge = site.Continue<SmsMfaChallenge>(
            await PreferAsync(site, default, ChallengeNameType.PasswordSrp, SignInSite.Password));

        await site.AssertSignedInAsync(await challenge.RespondAsync(LastCode(site, user), SignInSite.Token), user);
    }

    private static Task<CognitoSignInResult> PreferAsync(
        SignInSite site, SignInVariant variant, ChallengeNameType? factor, string? password = null) =>
        site.SignIn.StartChoiceAsync(variant.NameTyped, factor, password, cancellationToken: SignInSite.Token);

    private static async Task<Authenticator> RegisterAsync(SignInSite site, SignInVariant variant)
    {
        var result = await PreferAsync(site, variant, ChallengeNameType.Password, SignInSite.Password);
        var accessToken = Assert.IsType<SignedIn>(result).Tokens.AccessToken;
        var authenticator = new Authenticator();
        var options = await site.Accounts.StartPasskeyAsync(accessToken, SignInSite.Token);
        await site.Accounts.CompletePasskeyAsync(accessToken, authenticator.Register(options), SignInSite.Token);
        return authenticator;
    }

    private static string LastCode(SignInSite site, User user) => site.Pool.Outbox.LastCode(user.Username);
}
