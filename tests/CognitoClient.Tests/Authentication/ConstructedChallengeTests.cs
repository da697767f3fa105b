using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Tests.Authentication;

/// <summary>Challenges that an application's test creates with its own responder, through the public API alone.</summary>
public class ConstructedChallengeTests
{
    private static readonly RecordingResponder Responder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_OfEveryChallenge_GoesThroughItsResponder()
    {
        var responder = new RecordingResponder();
        var device = new DeviceSecret { DeviceKey = "key", DeviceGroupKey = "group", Password = "pw" };
        var block = new Dictionary<string, string> { ["SECRET_BLOCK"] = "b" };
        var select = new SelectChallenge(responder) { Username = "ada", Choices = [ChallengeNameType.WebAuthn] };
        var verifier = new PasswordVerifierChallenge(responder) { Username = "ada", Parameters = block };
        var setup = await new MfaSetupChallenge(responder) { Username = "ada" }.StartSoftwareTokenAsync(Token);

        CognitoSignInResult[] results =
        [
            await new SmsMfaChallenge(responder) { Username = "ada" }.RespondAsync("1", Token),
            await new SmsOtpChallenge(responder) { Username = "ada" }.RespondAsync("2", Token),
            await new EmailOtpChallenge(responder) { Username = "ada" }.RespondAsync("3", Token),
            await new SoftwareTokenMfaChallenge(responder) { Username = "ada" }.RespondAsync("4", Token),
            await new SelectMfaTypeChallenge(responder) { Username = "ada" }.RespondAsync(ChallengeNameType.SmsMfa, Token),
            await new MfaSetupChallenge(responder) { Username = "ada" }.RespondWithEmailAsync("a@b", Token),
            await setup.RespondAsync("5", "phone", Token),
            await select.RespondAsync(select.Choices[0], Token),
            await select.RespondWithPasswordAsync("pw", Token),
            await select.RespondWithSrpAsync("pw", Token),
            await new PasswordChallenge(responder) { Username = "ada" }.RespondAsync("pw", Token),
            await new AdminNoSrpAuthChallenge(responder) { Username = "ada" }.RespondAsync("pw", Token),
            await new PasswordSrpChallenge(responder) { Username = "ada" }.RespondAsync("pw", Token),
            await verifier.RespondAsync("pw", Token),
            await new WebAuthnChallenge(responder) { Username = "ada" }.RespondAsync("{}", Token),
            await new CustomChallenge(responder) { Username = "ada" }.RespondAsync("!", Token),
            await new DeviceSrpAuthChallenge(responder) { Username = "ada" }.RespondAsync(device, Token),
            await new DevicePasswordVerifierChallenge(responder) { Username = "ada", Parameters = block }
                .RespondAsync(new Dictionary<string, string> { ["TIMESTAMP"] = "t" }, Token),
            await new NewPasswordRequiredChallenge(responder) { Username = "ada" }.RespondAsync("new", cancellationToken: Token),
            await new UnknownChallenge("NEW", responder) { Username = "ada" }
                .RespondAsync(new Dictionary<string, string> { ["X"] = "y" }, Token),
        ];

        Assert.All(results, result => Assert.Equal("a", Assert.IsType<SignedIn>(result).Tokens.AccessToken));
        Assert.Equal(
            [
                "SMS_MFA: SMS_MFA_CODE = 1",
                "SMS_OTP: SMS_OTP_CODE = 2",
                "EMAIL_OTP: EMAIL_OTP_CODE = 3",
                "SOFTWARE_TOKEN_MFA: SOFTWARE_TOKEN_MFA_CODE = 4",
                "SELECT_MFA_TYPE: ANSWER = SMS_MFA",
                "MFA_SETUP: EMAIL = a@b",
                "MFA_SETUP: 5 of phone",
                "SELECT_CHALLENGE: ANSWER = WEB_AUTHN",
                "SELECT_CHALLENGE: ANSWER = PASSWORD, PASSWORD = pw",
                "SELECT_CHALLENGE: proof of pw",
                "PASSWORD: PASSWORD = pw",
                "ADMIN_NO_SRP_AUTH: PASSWORD = pw",
                "PASSWORD_SRP: proof of pw",
                "PASSWORD_VERIFIER: proof of pw",
                "WEB_AUTHN: CREDENTIAL = {}",
                "CUSTOM_CHALLENGE: ANSWER = !",
                "DEVICE_SRP_AUTH: proof of key",
                "DEVICE_PASSWORD_VERIFIER: TIMESTAMP = t",
                "NEW_PASSWORD_REQUIRED: NEW_PASSWORD = new",
                "NEW: X = y",
            ],
            responder.Replies.Select(reply => $"{reply.Challenge.Name}: {reply.Reply}"));
    }

    [Fact]
    public void Save_OfAChallenge_IsTheRespondersConcern() =>
        Assert.Equal("saved CUSTOM_CHALLENGE", new CustomChallenge(Responder) { Username = "ada" }.Serialize());

    [Fact]
    public void Challenges_WithTheSameData_AreEqualWhoeverAnswersThem()
    {
        var one = new SelectChallenge(Responder) { Username = "ada", Session = "s", Choices = [ChallengeNameType.SmsOtp] };
        var same = new SelectChallenge(new RecordingResponder()) { Username = "ada", Session = "s", Choices = [ChallengeNameType.SmsOtp] };

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, same with { Choices = [] });
        Assert.NotEqual(one, same with { Parameters = new Dictionary<string, string> { ["X"] = "y" } });
        Assert.NotEqual<SignInChallenge>(
            new PasswordChallenge(Responder) { Username = "ada" }, new AdminNoSrpAuthChallenge(Responder) { Username = "ada" });
    }

    [Fact]
    public void AuthenticatorUri_WithoutAnAccount_NamesTheTypedNameElseTheUsername()
    {
        var setup = new SoftwareTokenSetup(Responder) { Username = "sub", SecretCode = "JBSWY3DPEHPK3PXP" };

        Assert.StartsWith("otpauth://totp/App:sub?", setup.AuthenticatorUri("App"), StringComparison.Ordinal);
        Assert.StartsWith(
            "otpauth://totp/App:ada?", (setup with { AccountName = "ada" }).AuthenticatorUri("App"), StringComparison.Ordinal);
        Assert.DoesNotContain("JBSWY3DPEHPK3PXP", setup.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_WithoutAResponder_Throws() =>
        Assert.Throws<ArgumentNullException>(() => new CustomChallenge(null!) { Username = "ada" });

    [Fact]
    public async Task Answer_OfAChangedChallenge_SendsTheChanges()
    {
        using var service = new ScriptedService();
        var challenge = (SmsMfaChallenge)await ChallengeTests.StartAsync(service, "SMS_MFA");
        service.Answers("RespondToAuthChallenge", """{"AuthenticationResult":{"AccessToken":"a"}}""").Sent.Clear();
        var changed = challenge with { Session = "another", Username = "bob" };

        Assert.Equal(changed, service.SignIn().DeserializeChallenge(changed.Serialize()));
        await changed.RespondAsync("1", Token);

        service.AssertSent(("RespondToAuthChallenge", """
            {"ClientId":"client","ChallengeName":"SMS_MFA","Session":"another","ChallengeResponses":{"USERNAME":"bob","SMS_MFA_CODE":"1"}}
            """));
    }
}
