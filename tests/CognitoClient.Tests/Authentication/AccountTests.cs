using CognitoClient.Authentication;

namespace CognitoClient.Tests.Authentication;

public class AccountTests
{
    private static readonly SignInContext Context = new()
    {
        ClientMetadata = new Dictionary<string, string> { ["from"] = "test" },
        UserContextData = new() { IpAddress = "192.0.2.1" },
        AnalyticsMetadata = new() { AnalyticsEndpointId = "endpoint" },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"CredentialCreationOptions":"text"}""")]
    public async Task StartPasskey_ResponseWithoutOptions_IsAProtocolError(string answer)
    {
        using var service = new ScriptedService().Answers("StartWebAuthnRegistration", answer);
        var accounts = new CognitoAccounts(service.Client, service.Options());

        await Assert.ThrowsAsync<SignInProtocolException>(() => accounts.StartPasskeyAsync("a", Token));
    }

    [Fact]
    public async Task Accounts_OfAClientWithASecret_SendItsHashEverywhere()
    {
        using var service = new ScriptedService()
            .Answers("SignUp", """{"UserConfirmed":false,"UserSub":"id","Session":"s"}""")
            .Answers("ResendConfirmationCode", """{"CodeDeliveryDetails":{"Destination":"a***"}}""")
            .Answers("ConfirmSignUp", """{"Session":"s2"}""")
            .Answers("ForgotPassword", """{"CodeDeliveryDetails":{"Destination":"b***"}}""")
            .Answers("ConfirmForgotPassword", "{}");
        var accounts = new CognitoAccounts(service.Client, service.Options(options => options.ClientSecret = "secret"));

        var attributes = new Dictionary<string, string> { ["email"] = "ada@example.com" };
        var signedUp = await accounts.SignUpAsync("ada", "pw", attributes, Context, Token);
        var resent = await accounts.ResendConfirmationCodeAsync("ada", Context, Token);
        var confirmed = await accounts.ConfirmSignUpAsync("ada", "1", signedUp.Session, Context, Token);
        var forgotten = await accounts.ForgotPasswordAsync("ada", Context, Token);
        await accounts.ConfirmForgotPasswordAsync("ada", "2", "new", Context, Token);

        Assert.Equal(("a***", "s2", "b***"), (resent!.Destination, confirmed.Session, forgotten!.Destination));
        var hash = SecretHash.Compute("ada", "client", "secret");
        const string Rest = "\"ClientMetadata\":{\"from\":\"test\"}";
        const string Analytics = "\"AnalyticsMetadata\":{\"AnalyticsEndpointId\":\"endpoint\"}";
        const string User = "\"UserContextData\":{\"IpAddress\":\"192.0.2.1\"}";
        service.AssertSent(
            ("SignUp", $$"""
                {"ClientId":"client","SecretHash":"{{hash}}","Username":"ada","Password":"pw",
                 "UserAttributes":[{"Name":"email","Value":"ada@example.com"}],{{Analytics}},{{User}},{{Rest}} }
                """),
            ("ResendConfirmationCode", $$"""
                {"ClientId":"client","SecretHash":"{{hash}}",{{User}},"Username":"ada",{{Analytics}},{{Rest}} }
                """),
            ("ConfirmSignUp", $$"""
                {"ClientId":"client","SecretHash":"{{hash}}","Username":"ada","ConfirmationCode":"1",
                 {{Analytics}},{{User}},{{Rest}},"Session":"s"}
                """),
            ("ForgotPassword", $$"""{"ClientId":"client","SecretHash":"{{hash}}",{{User}},"Username":"ada",{{Analytics}},{{Rest}} }"""),
            ("ConfirmForgotPassword", $$"""
                {"ClientId":"client","SecretHash":"{{hash}}","Username":"ada","ConfirmationCode":"2","Password":"new",
                 {{Analytics}},{{User}},{{Rest}} }
                """));
    }

    [Fact]
    public async Task SignUp_OfAClientWithoutSecretOrContext_SendsTheLeast()
    {
        using var service = new ScriptedService().Answers("SignUp", """{"UserConfirmed":true,"UserSub":"id"}""");

        await new CognitoAccounts(service.Client, service.Options()).SignUpAsync("ada", null, cancellationToken: Token);

        service.AssertSent(("SignUp", """{"ClientId":"client","Username":"ada"}"""));
    }

    [Fact]
    public async Task Attributes_OfASignedInUser_AreVerified()
    {
        using var service = new ScriptedService()
            .Answers("GetUserAttributeVerificationCode", """{"CodeDeliveryDetails":{"Destination":"a***"}}""")
            .Answers("VerifyUserAttribute", "{}");
        var accounts = new CognitoAccounts(service.Client, service.Options());

        var delivery = await accounts.SendAttributeCodeAsync("a", "email", Context, Token);
        await accounts.VerifyAttributeAsync("a", "email", "1", Token);

        Assert.Equal("a***", delivery!.Destination);
        service.AssertSent(
            ("GetUserAttributeVerificationCode", """{"AccessToken":"a","AttributeName":"email","ClientMetadata":{"from":"test"}}"""),
            ("VerifyUserAttribute", """{"AccessToken":"a","AttributeName":"email","Code":"1"}"""));
    }

    [Fact]
    public async Task SoftwareToken_OfASignedInUser_IsSetUp()
    {
        using var service = new ScriptedService()
            .Answers("AssociateSoftwareToken", """{"SecretCode":"JBSWY3DPEHPK3PXP"}""")
            .Answers("VerifySoftwareToken", """{"Status":"SUCCESS"}""")
            .Answers("VerifySoftwareToken", """{"Status":"ERROR"}""")
            .Answers("AssociateSoftwareToken", "{}");
        var accounts = new CognitoAccounts(service.Client, service.Options());

        var secret = await accounts.StartSoftwareTokenAsync("a", Token);
        await accounts.VerifySoftwareTokenAsync("a", "123456", "phone", Token);

        Assert.Equal("JBSWY3DPEHPK3PXP", secret);
        await Assert.ThrowsAsync<SignInProtocolException>(() => accounts.VerifySoftwareTokenAsync("a", "654321", cancellationToken: Token));
        await Assert.ThrowsAsync<SignInProtocolException>(() => accounts.StartSoftwareTokenAsync("a", Token));
        service.AssertSent(
            ("AssociateSoftwareToken", """{"AccessToken":"a"}"""),
            ("VerifySoftwareToken", """{"AccessToken":"a","UserCode":"123456","FriendlyDeviceName":"phone"}"""),
            ("VerifySoftwareToken", """{"AccessToken":"a","UserCode":"654321"}"""),
            ("AssociateSoftwareToken", """{"AccessToken":"a"}"""));
    }

    [Fact]
    public async Task Passkey_OfASignedInUser_IsRegisteredAsJson()
    {
        using var service = new ScriptedService()
            .Answers("StartWebAuthnRegistration", """{"CredentialCreationOptions":{"challenge":"x"}}""")
            .Answers("CompleteWebAuthnRegistration", "{}");
        var accounts = new CognitoAccounts(service.Client, service.Options());

        var options = await accounts.StartPasskeyAsync("a", Token);
        await accounts.CompletePasskeyAsync("a", """{"id":"y"}""", Token);

        Assert.Equal("""{"challenge":"x"}""", options);
        service.AssertSent(
            ("StartWebAuthnRegistration", """{"AccessToken":"a"}"""),
            ("CompleteWebAuthnRegistration", """{"AccessToken":"a","Credential":{"id":"y"}}"""));
        await Assert.ThrowsAsync<ArgumentException>(() => accounts.CompletePasskeyAsync("a", "secret, not JSON", Token));
    }
}
