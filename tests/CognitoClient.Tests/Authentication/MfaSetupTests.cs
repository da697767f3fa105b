using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Tests.Authentication;

public class MfaSetupTests
{
    private const string Secret = "JBSWY3DPEHPK3PXP";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Setup_OfAnAuthenticatorApp_GoesOnThroughText()
    {
        using var service = new ScriptedService();
        var challenge = (MfaSetupChallenge)await ChallengeTests.StartAsync(service, "MFA_SETUP");
        service.Sent.Clear();
        service.Answers("AssociateSoftwareToken", $$"""{"SecretCode":"{{Secret}}","Session":"s2"}""")
            .Answers("VerifySoftwareToken", """{"Status":"SUCCESS","Session":"s3"}""")
            .Answers("RespondToAuthChallenge", """{"AuthenticationResult":{"AccessToken":"a"}}""");

        var setup = await challenge.StartSoftwareTokenAsync(Token);
        var restored = Assert.IsType<SoftwareTokenSetup>(service.SignIn().DeserializeChallenge(setup.Serialize()));
        var result = await restored.RespondAsync("123456", "phone", Token);

        Assert.Equal((Secret, setup), (restored.SecretCode, restored));
        Assert.DoesNotContain(Secret, setup.ToString(), StringComparison.Ordinal);
        Assert.IsType<SignedIn>(result);
        service.AssertSent(
            ("AssociateSoftwareToken", """{"Session":"session"}"""),
            ("VerifySoftwareToken", """{"Session":"s2","UserCode":"123456","FriendlyDeviceName":"phone"}"""),
            ("RespondToAuthChallenge", """
                {"ClientId":"client","ChallengeName":"MFA_SETUP","Session":"s3","ChallengeResponses":{"USERNAME":"ada"}}
                """));
    }

    [Fact]
    public async Task AuthenticatorUri_OfSetup_HasSecretIssuerAndAccount()
    {
        using var service = new ScriptedService();
        var challenge = (MfaSetupChallenge)await ChallengeTests.StartAsync(service, "MFA_SETUP");
        service.Answers("AssociateSoftwareToken", $$"""{"SecretCode":"{{Secret}}"}""");

        var uri = (await challenge.StartSoftwareTokenAsync(Token)).AuthenticatorUri("My App");

        Assert.StartsWith($"otpauth://totp/My%20App:ada?secret={Secret}", uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_WithAWrongCode_CanBeRepeated()
    {
        using var service = new ScriptedService();
        var challenge = (MfaSetupChallenge)await ChallengeTests.StartAsync(service, "MFA_SETUP");
        service.Answers("AssociateSoftwareToken", $$"""{"SecretCode":"{{Secret}}","Session":"s2"}""")
            .Fails("VerifySoftwareToken", "EnableSoftwareTokenMFAException", "Code mismatch")
            .Answers("VerifySoftwareToken", """{"Status":"SUCCESS"}""")
            .Answers("RespondToAuthChallenge", """{"AuthenticationResult":{"AccessToken":"a"}}""");
        var setup = await challenge.StartSoftwareTokenAsync(Token);

        await Assert.ThrowsAsync<EnableSoftwareTokenMFAException>(() => setup.RespondAsync("000000", cancellationToken: Token));
        await setup.RespondAsync("123456", cancellationToken: Token);

        Assert.Equal("s2", (string?)service.Sent[^1].Body["Session"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Answer_WhoseSignInFailsAfterTheCode_ContinuesWithoutVerifyingAgain(bool restored)
    {
        using var service = new ScriptedService();
        var challenge = (MfaSetupChallenge)await ChallengeTests.StartAsync(service, "MFA_SETUP");
        service.Answers("AssociateSoftwareToken", $$"""{"SecretCode":"{{Secret}}","Session":"s2"}""")
            .Answers("VerifySoftwareToken", """{"Status":"SUCCESS","Session":"s3"}""")
            .Fails("RespondToAuthChallenge", "TooManyRequestsException", "Rate exceeded")
            .Answers("RespondToAuthChallenge", """{"AuthenticationResult":{"AccessToken":"a"}}""");
        var setup = await challenge.StartSoftwareTokenAsync(Token);
        await Assert.ThrowsAsync<TooManyRequestsException>(() => setup.RespondAsync("123456", cancellationToken: Token));
        service.Sent.Clear();

        var again = restored ? Assert.IsType<SoftwareTokenSetup>(service.SignIn().DeserializeChallenge(setup.Serialize())) : setup;
        var result = await again.RespondAsync("123456", cancellationToken: Token);

        Assert.IsType<SignedIn>(result);
        service.AssertSent(("RespondToAuthChallenge",
            """{"ClientId":"client","ChallengeName":"MFA_SETUP","Session":"s3","ChallengeResponses":{"USERNAME":"ada"}}"""));
    }

    [Theory]
    [InlineData("AssociateSoftwareToken", "{}", "{}")]
    [InlineData("AssociateSoftwareToken", """{"SecretCode":""}""", "{}")]
    [InlineData("AssociateSoftwareToken", """{"SecretCode":" - "}""", "{}")]
    [InlineData("AssociateSoftwareToken", """{"SecretCode":"no Base32!"}""", "{}")]
    [InlineData("VerifySoftwareToken", """{"SecretCode":"JBSWY3DPEHPK3PXP"}""", """{"Status":"ERROR"}""")]
    public async Task Setup_AnswerThatMakesNoSense_IsAProtocolError(string operation, string associate, string verify)
    {
        using var service = new ScriptedService();
        var challenge = (MfaSetupChallenge)await ChallengeTests.StartAsync(service, "MFA_SETUP");
        service.Answers("AssociateSoftwareToken", associate).Answers("VerifySoftwareToken", verify);

        var exception = await Assert.ThrowsAsync<SignInProtocolException>(async () =>
            await (await challenge.StartSoftwareTokenAsync(Token)).RespondAsync("123456", cancellationToken: Token));

        Assert.StartsWith(operation, exception.Message, StringComparison.Ordinal);
        Assert.IsAssignableFrom<CognitoResponseException>(exception);
        Assert.DoesNotContain("no Base32!", exception.ToString(), StringComparison.Ordinal);
    }
}
