using System.Text.Json.Nodes;
using CognitoClient.Authentication;
using CognitoClient.Model;
using Microsoft.Extensions.Options;

namespace CognitoClient.Tests.Authentication;

public class StartTests
{
    private const string Tokens = """
        {"ChallengeParameters":{},
         "AuthenticationResult":{"AccessToken":"a","IdToken":"i","RefreshToken":"r","ExpiresIn":3600,"TokenType":"Bearer"}}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StartPassword_RightOne_GivesTokens()
    {
        using var service = new ScriptedService().Answers("InitiateAuth", Tokens);

        var result = await service.SignIn().StartPasswordAsync("ada", "pw", cancellationToken: Token);

        var tokens = Assert.IsType<SignedIn>(result).Tokens;
        Assert.Equal(
            ("a", "i", "r", service.Clock.GetUtcNow().AddHours(1)),
            (tokens.AccessToken, tokens.IdToken, tokens.RefreshToken, tokens.ExpiresAt));
        service.AssertSent(("InitiateAuth", """
            {"AuthFlow":"USER_PASSWORD_AUTH","AuthParameters":{"USERNAME":"ada","PASSWORD":"pw"},"ClientId":"client"}
            """));
    }

    [Fact]
    public async Task StartPassword_WithSecretAndContext_SendsAll()
    {
        using var service = new ScriptedService().Answers("InitiateAuth", Tokens);
        var context = new SignInContext
        {
            ClientMetadata = new Dictionary<string, string> { ["from"] = "test" },
            UserContextData = new() { IpAddress = "192.0.2.1", EncodedData = "print" },
            ContextData = new() { IpAddress = "192.0.2.2", ServerName = "s", ServerPath = "/", HttpHeaders = [] },
            AnalyticsMetadata = new() { AnalyticsEndpointId = "endpoint" },
            Device = Device,
            SignUpSession = "not for passwords",
        };

        await service.SignIn(options => options.ClientSecret = "secret").StartPasswordAsync("ada", "pw", context, Token);

        var hash = SecretHash.Compute("ada", "client", "secret");
        service.AssertSent(("InitiateAuth", $$"""
            {"AuthFlow":"USER_PASSWORD_AUTH",
             "AuthParameters":{"USERNAME":"ada","PASSWORD":"pw","SECRET_HASH":"{{hash}}","DEVICE_KEY":"key"},
             "ClientMetadata":{"from":"test"},"ClientId":"client","AnalyticsMetadata":{"AnalyticsEndpointId":"endpoint"},
             "UserContextData":{"IpAddress":"192.0.2.1","EncodedData":"print"} }
            """));
    }

    [Fact]
    public async Task StartPassword_AsAdmin_UsesTheAdministratorsOperation()
    {
        using var service = new ScriptedService().Answers("AdminInitiateAuth", Tokens);
        var context = new SignInContext
        {
            UserContextData = new() { IpAddress = "192.0.2.1" },
            ContextData = new()
            {
                IpAddress = "192.0.2.2",
                ServerName = "s",
                ServerPath = "/",
                HttpHeaders = [new() { HeaderName = "h", HeaderValue = "v" }],
            },
        };

        await service.SignIn(options => options.UseAdminOperations = true).StartPasswordAsync("ada", "pw", context, Token);

        service.AssertSent(("AdminInitiateAuth", """
            {"UserPoolId":"eu-west-1_Pool","ClientId":"client","AuthFlow":"ADMIN_USER_PASSWORD_AUTH",
             "AuthParameters":{"USERNAME":"ada","PASSWORD":"pw"},
             "ContextData":{"IpAddress":"192.0.2.2","ServerName":"s","ServerPath":"/","HttpHeaders":[{"headerName":"h","headerValue":"v"}]}}
            """));
    }

    [Fact]
    public async Task StartCustom_WithoutPassword_SendsTheNameAlone()
    {
        using var service = new ScriptedService().Answers("InitiateAuth", Tokens);

        await service.SignIn().StartCustomAsync("ada", cancellationToken: Token);

        service.AssertSent(("InitiateAuth", """{"AuthFlow":"CUSTOM_AUTH","AuthParameters":{"USERNAME":"ada"},"ClientId":"client"}"""));
    }

    [Fact]
    public async Task StartCustom_WithPassword_BeginsWithSrp()
    {
        using var service = new ScriptedService().Answers("InitiateAuth", Tokens);

        await service.SignIn().StartCustomAsync("ada", "pw", cancellationToken: Token);

        var parameters = service.Sent[0].Body["AuthParameters"]!.AsObject();
        Assert.Equal(["USERNAME", "CHALLENGE_NAME", "SRP_A"], parameters.Select(parameter => parameter.Key));
        Assert.Equal("SRP_A", (string?)parameters["CHALLENGE_NAME"]);
        AssertPublicValue(parameters);
    }

    [Fact]
    public async Task StartSrp_AnyPassword_SendsThePublicValueAndNotThePassword()
    {
        using var service = new ScriptedService().Answers("InitiateAuth", Tokens);

        await service.SignIn().StartSrpAsync("ada", "pässword", cancellationToken: Token);

        var (operation, body) = Assert.Single(service.Sent);
        AssertPublicValue(body["AuthParameters"]!.AsObject());
        body["AuthParameters"]!["SRP_A"] = "A";
        Assert.Equal(
            ("InitiateAuth", """{"AuthFlow":"USER_SRP_AUTH","AuthParameters":{"USERNAME":"ada","SRP_A":"A"},"ClientId":"client"}"""),
            (operation, body.ToJsonString()));
    }

    [Theory]
    [InlineData(null, null, """{"USERNAME":"ada"}""")]
    [InlineData("EMAIL_OTP", null, """{"USERNAME":"ada","PREFERRED_CHALLENGE":"EMAIL_OTP"}""")]
    [InlineData("PASSWORD", null, """{"USERNAME":"ada","PREFERRED_CHALLENGE":"PASSWORD"}""")]
    [InlineData("PASSWORD", "pw", """{"USERNAME":"ada","PREFERRED_CHALLENGE":"PASSWORD","PASSWORD":"pw"}""")]
    [InlineData("WEB_AUTHN", "pw", """{"USERNAME":"ada","PREFERRED_CHALLENGE":"WEB_AUTHN"}""")]
    public async Task StartChoice_Preferred_IsSaid(string? preferred, string? password, string parameters)
    {
        using var service = new ScriptedService().Answers("InitiateAuth", Tokens);

        var challenge = preferred is null ? default(ChallengeNameType?) : new ChallengeNameType(preferred);
        await service.SignIn().StartChoiceAsync("ada", challenge, password, cancellationToken: Token);

        service.AssertSent(("InitiateAuth", $$"""{"AuthFlow":"USER_AUTH","AuthParameters":{{parameters}},"ClientId":"client"}"""));
    }

    [Fact]
    public async Task StartChoice_WithSrpPreferred_SendsThePublicValue()
    {
        using var service = new ScriptedService().Answers("InitiateAuth", Tokens);

        await service.SignIn().StartChoiceAsync("ada", ChallengeNameType.PasswordSrp, "pw", cancellationToken: Token);

        var parameters = service.Sent[0].Body["AuthParameters"]!.AsObject();
        Assert.Equal(["USERNAME", "PREFERRED_CHALLENGE", "SRP_A"], parameters.Select(parameter => parameter.Key));
        AssertPublicValue(parameters);
    }

    [Fact]
    public async Task StartChoice_AfterSignUp_SendsItsSession()
    {
        using var service = new ScriptedService().Answers("InitiateAuth", Tokens);

        await service.SignIn().StartChoiceAsync("ada", context: new() { SignUpSession = "from sign-up" }, cancellationToken: Token);

        service.AssertSent(("InitiateAuth", """
            {"AuthFlow":"USER_AUTH","AuthParameters":{"USERNAME":"ada"},"ClientId":"client","Session":"from sign-up"}
            """));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"ChallengeParameters":{},"AuthenticationResult":{}}""")]
    [InlineData("""{"ChallengeParameters":{},"AuthenticationResult":{"AccessToken":""}}""")]
    public async Task Start_AnswerWithNeitherTokensNorChallenge_IsAProtocolError(string answer)
    {
        using var service = new ScriptedService().Answers("InitiateAuth", answer);

        var exception = await Assert.ThrowsAsync<SignInProtocolException>(
            () => service.SignIn().StartPasswordAsync("ada", "pw", cancellationToken: Token));

        Assert.Equal(
            "The service returned a successful sign-in response with neither tokens nor a challenge.", exception.Message);
    }

    [Fact]
    public async Task Start_DeviceThatTheServiceForgot_GoesOnWithoutIt()
    {
        using var service = new ScriptedService()
            .Fails("InitiateAuth", "ResourceNotFoundException", "Device does not exist.")
            .Answers("InitiateAuth", """{"ChallengeName":"SMS_MFA","Session":"s","ChallengeParameters":{}}""")
            .Answers("RespondToAuthChallenge", Tokens);

        var result = await service.SignIn().StartPasswordAsync("ada", "pw", new() { Device = Device }, Token);
        await Assert.IsType<SmsMfaChallenge>(result).RespondAsync("123456", Token);

        service.AssertSent(
            ("InitiateAuth", """
                {"AuthFlow":"USER_PASSWORD_AUTH","AuthParameters":{"USERNAME":"ada","PASSWORD":"pw","DEVICE_KEY":"key"},"ClientId":"client"}
                """),
            ("InitiateAuth", """
                {"AuthFlow":"USER_PASSWORD_AUTH","AuthParameters":{"USERNAME":"ada","PASSWORD":"pw"},"ClientId":"client"}
                """),
            ("RespondToAuthChallenge", """
                {"ClientId":"client","ChallengeName":"SMS_MFA","Session":"s","ChallengeResponses":
                 {"USERNAME":"ada","SMS_MFA_CODE":"123456"}}
                """));
    }

    [Fact]
    public void Create_FaultyOptions_ListsEveryFault()
    {
        using var service = new ScriptedService();

        var exception = Assert.Throws<OptionsValidationException>(() => service.SignIn(options =>
        {
            (options.UserPoolId, options.ClientId, options.ClientSecret) = ("no pool", "", "two words");
            (options.RefreshAhead, options.RefreshOperation) = (TimeSpan.FromHours(2), (TokenRefreshOperation)9);
        }));

        Assert.Equal(
            ["UserPoolId", "ClientId", "ClientSecret", "RefreshAhead", "RefreshOperation"],
            exception.Failures.Select(failure => failure[..failure.IndexOf(':', StringComparison.Ordinal)]));
        Assert.DoesNotContain("two words", exception.Message, StringComparison.Ordinal);
    }

    internal static DeviceSecret Device { get; } = new() { DeviceKey = "key", DeviceGroupKey = "group", Password = "device password" };

    private static void AssertPublicValue(JsonObject parameters)
    {
        var value = (string)parameters["SRP_A"]!;
        Assert.InRange(value.Length, 700, 768);
        Assert.All(value, digit => Assert.True(char.IsAsciiHexDigitLower(digit)));
    }
}
