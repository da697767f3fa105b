using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Tests.Authentication;

/// <summary>Each challenge: its record, the whole request of its answer, its way through text, and what it prints.</summary>
public class ChallengeTests
{
    private const string Tokens = """{"ChallengeParameters":{},"AuthenticationResult":{"AccessToken":"a"}}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names { get; } = [.. ChallengeCase.All.Keys];

    [Fact]
    public void Cases_Cover_EveryChallengeOfTheModel() => Assert.Equal(
        typeof(ChallengeNameType).GetProperties().Where(property => property.GetMethod!.IsStatic)
            .Select(property => ((ChallengeNameType)property.GetValue(null)!).Value).Append("NEW_KIND").Order(StringComparer.Ordinal),
        ChallengeCase.All.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Answer_OfChallenge_SendsTheWholeRequest(string name)
    {
        using var service = new ScriptedService();
        var (subject, challenge) = (ChallengeCase.All[name], await StartAsync(service, name));
        service.Sent.Clear();
        service.Answers("RespondToAuthChallenge", Tokens);

        var result = await subject.Answer(challenge, Token);

        Assert.Equal("a", Assert.IsType<SignedIn>(result).Tokens.AccessToken);
        Assert.Equal((subject.Type, name, "session"), (challenge.GetType(), challenge.Name.Value, challenge.Session));
        service.AssertSent(("RespondToAuthChallenge", Request(name, subject)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Answer_OfAnAdministratorsChallenge_UsesTheAdministratorsOperation(string name)
    {
        using var service = new ScriptedService();
        var subject = ChallengeCase.All[name];
        service.Answers("AdminInitiateAuth", subject.ChallengeAnswer(name)).Answers("AdminRespondToAuthChallenge", Tokens);
        var signIn = service.SignIn(options => options.UseAdminOperations = true);
        var result = await signIn.StartPasswordAsync("ada", "pw", cancellationToken: Token);
        service.Sent.Clear();

        await subject.Answer((SignInChallenge)result, Token);

        service.AssertSent(("AdminRespondToAuthChallenge", $$"""
            {"UserPoolId":"eu-west-1_Pool","ClientId":"client","ChallengeName":"{{name}}","ChallengeResponses":{{subject.Responses}},
             "Session":"session"}
            """));
    }

    [Fact]
    public async Task Save_OfAnAdministratorsChallenge_StaysTheAdministrators()
    {
        using var service = new ScriptedService()
            .Answers("AdminInitiateAuth", """{"ChallengeName":"SMS_MFA","Session":"s1","ChallengeParameters":{}}""");
        var signIn = service.SignIn(options => options.UseAdminOperations = true);
        var challenge = await signIn.StartPasswordAsync("ada", "pw", cancellationToken: Token);
        using var other = new ScriptedService().Answers("AdminRespondToAuthChallenge", Tokens);

        await ((SmsMfaChallenge)other.SignIn().DeserializeChallenge(((SignInChallenge)challenge).Serialize()))
            .RespondAsync("123456", Token);

        other.AssertSent(("AdminRespondToAuthChallenge", """
            {"UserPoolId":"eu-west-1_Pool","ClientId":"client","ChallengeName":"SMS_MFA",
             "ChallengeResponses":{"USERNAME":"ada","SMS_MFA_CODE":"123456"},"Session":"s1"}
            """));
    }

    [Fact]
    public async Task Answer_OfAChallengeWithoutASessionAfterOneWithASession_SendsNone()
    {
        using var service = new ScriptedService()
            .Answers("InitiateAuth", """{"ChallengeName":"CUSTOM_CHALLENGE","Session":"s1","ChallengeParameters":{}}""")
            .Answers("RespondToAuthChallenge", """{"ChallengeName":"CUSTOM_CHALLENGE","ChallengeParameters":{}}""")
            .Answers("RespondToAuthChallenge", Tokens);

        var first = (CustomChallenge)await service.SignIn().StartCustomAsync("ada", cancellationToken: Token);
        var second = (CustomChallenge)await first.RespondAsync("1", cancellationToken: Token);
        await second.RespondAsync("2", cancellationToken: Token);

        Assert.Equal(("s1", null), (first.Session, second.Session));
        Assert.Equal(["s1", null], service.Sent.Skip(1).Select(sent => sent.Body["Session"]?.ToString()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Save_OfChallenge_IsContinuedElsewhere(string name)
    {
        using var service = new ScriptedService();
        var challenge = await StartAsync(service, name);
        using var other = new ScriptedService().Answers("RespondToAuthChallenge", Tokens);

        var restored = other.SignIn().DeserializeChallenge(challenge.Serialize());
        await ChallengeCase.All[name].Answer(restored, Token);

        Assert.Equal(challenge, restored);
        Assert.Equal(challenge.GetHashCode(), restored.GetHashCode());
        Assert.Equal(challenge.Serialize(), restored.Serialize());
        other.AssertSent(("RespondToAuthChallenge", Request(name, ChallengeCase.All[name])));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ToString_OfChallenge_ShowsNoSecret(string name)
    {
        using var service = new ScriptedService();
        var challenge = await StartAsync(service, name);

        var text = challenge.ToString();

        Assert.StartsWith($"{challenge.GetType().Name} {{ Name = {name}, Session = ***, Username = ***", text, StringComparison.Ordinal);
        Assert.All(
            challenge.Parameters.Values.Where(IsLongAndNoName), value => Assert.DoesNotContain(value, text, StringComparison.Ordinal));

        static bool IsLongAndNoName(string value) =>
            value.Length > 3
            && !value.Contains("_MFA", StringComparison.Ordinal)
            && !value.Contains("userAttributes.", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Challenges_OfDifferentSessions_AreNotEqual()
    {
        using var service = new ScriptedService();
        var one = await StartAsync(service, "SMS_MFA");
        var answer = ChallengeCase.All["SMS_MFA"].ChallengeAnswer("SMS_MFA");
        service.Answers("InitiateAuth", answer.Replace("\"session\"", "\"another\"", StringComparison.Ordinal));

        var other = await service.SignIn().StartPasswordAsync("ada", "pw", cancellationToken: Token);

        Assert.NotEqual(one, other);
        Assert.Equal(one, await StartAsync(service, "SMS_MFA"));
    }

    [Fact]
    public async Task Answer_WithSecretAndDeviceAndContext_SendsThemWithTheChallengesName()
    {
        using var service = new ScriptedService()
            .Answers("InitiateAuth", ChallengeCase.All["SMS_MFA"].ChallengeAnswer("SMS_MFA"))
            .Answers("RespondToAuthChallenge", Tokens);
        var context = new SignInContext
        {
            ClientMetadata = new Dictionary<string, string> { ["from"] = "test" },
            UserContextData = new() { IpAddress = "192.0.2.1" },
            AnalyticsMetadata = new() { AnalyticsEndpointId = "endpoint" },
            Device = StartTests.Device,
        };
        var signIn = service.SignIn(options => options.ClientSecret = "secret");
        var challenge = (SignInChallenge)await signIn.StartPasswordAsync("ada@example.com", "pw", context, Token);
        service.Sent.Clear();

        await ((SmsMfaChallenge)signIn.DeserializeChallenge(challenge.Serialize())).RespondAsync("123456", Token);

        var hash = SecretHash.Compute("sub", "client", "secret");
        service.AssertSent(("RespondToAuthChallenge", $$"""
            {"ClientId":"client","ChallengeName":"SMS_MFA","Session":"session",
             "ChallengeResponses":{"USERNAME":"sub","SMS_MFA_CODE":"123456","SECRET_HASH":"{{hash}}","DEVICE_KEY":"key"},
             "AnalyticsMetadata":{"AnalyticsEndpointId":"endpoint"},"UserContextData":{"IpAddress":"192.0.2.1"},
             "ClientMetadata":{"from":"test"} }
            """));
    }

    [Fact]
    public async Task Restore_WithAContext_SendsThatInstead()
    {
        using var service = new ScriptedService();
        var saved = (await StartAsync(service, "SMS_MFA")).Serialize();
        service.Answers("RespondToAuthChallenge", Tokens).Sent.Clear();
        var context = new SignInContext { UserContextData = new() { IpAddress = "192.0.2.9" } };

        await ((SmsMfaChallenge)service.SignIn().DeserializeChallenge(saved, context)).RespondAsync("1", Token);

        Assert.Equal("""{"IpAddress":"192.0.2.9"}""", service.Sent[0].Body["UserContextData"]!.ToJsonString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not JSON")]
    [InlineData("""{"Version":2,"ChallengeName":"SMS_MFA","UserPoolId":"eu-west-1_Pool","ClientId":"client"}""")]
    [InlineData("""{"Version":1,"ChallengeName":"SMS_MFA","UserPoolId":"eu-west-1_Pool","ClientId":"another"}""")]
    [InlineData("""{"Version":1,"ChallengeName":"SMS_MFA","UserPoolId":"eu-west-1_Pool","ClientId":"client"} more""")]
    public void Restore_OfSomethingElse_IsRefused(string saved)
    {
        using var service = new ScriptedService();

        Assert.Throws<FormatException>(() => service.SignIn().DeserializeChallenge(saved));
    }

    [Fact]
    public async Task Answer_WithoutASession_SendsNone()
    {
        using var service = new ScriptedService()
            .Answers("InitiateAuth", """{"ChallengeName":"CUSTOM_CHALLENGE","ChallengeParameters":{}}""")
            .Answers("RespondToAuthChallenge", Tokens);
        var challenge = (CustomChallenge)await service.SignIn().StartCustomAsync("ada", cancellationToken: Token);
        service.Sent.Clear();

        await challenge.RespondAsync("", Token);

        service.AssertSent(("RespondToAuthChallenge", """
            {"ClientId":"client","ChallengeName":"CUSTOM_CHALLENGE","ChallengeResponses":{"USERNAME":"ada","ANSWER":""}}
            """));
    }

    [Theory]
    [InlineData("""{"ChallengeName":"","ChallengeParameters":{}}""")]
    [InlineData("""{"ChallengeName":"SELECT_CHALLENGE","ChallengeParameters":{},"AvailableChallenges":["PASSWORD",""]}""")]
    [InlineData("""{"ChallengeName":"SELECT_MFA_TYPE","ChallengeParameters":{"MFAS_CAN_CHOOSE":"[\"SMS_MFA\",\"\"]"}}""")]
    [InlineData("""{"ChallengeName":"MFA_SETUP","ChallengeParameters":{"MFAS_CAN_SETUP":"[\"\"]"}}""")]
    [InlineData("""{"ChallengeName":"WEB_AUTHN","ChallengeParameters":{}}""")]
    [InlineData("""{"ChallengeName":"WEB_AUTHN","ChallengeParameters":{"CREDENTIAL_REQUEST_OPTIONS":"null"}}""")]
    [InlineData("""{"ChallengeName":"PASSWORD_VERIFIER","ChallengeParameters":{"SALT":"1","SRP_B":"2"}}""")]
    public async Task Challenge_ThatMakesNoSense_IsRefusedWhenItComes(string answer)
    {
        using var service = new ScriptedService().Answers("InitiateAuth", answer);

        var exception = await Assert.ThrowsAsync<SignInProtocolException>(
            () => service.SignIn().StartChoiceAsync("ada", cancellationToken: Token));

        Assert.IsAssignableFrom<CognitoResponseException>(exception);
    }

    [Theory]
    [InlineData("""{"ChallengeName":"X","Session":"","ChallengeParameters":{"":"","a":null,"USERNAME":"","USER_ID_FOR_SRP":""}}""")]
    [InlineData("""{"ChallengeName":"-","ChallengeParameters":null,"AvailableChallenges":null}""")]
    [InlineData("""{"ChallengeName":"\u0000\u2028","Session":"\uD83D\uDD11","ChallengeParameters":{"\u0001":"\u0002\""}}""")]
    [InlineData("""{"ChallengeName":"SELECT_CHALLENGE","ChallengeParameters":{},"AvailableChallenges":["A","A","\u0000"]}""")]
    public async Task Serialize_OfAnUnusualChallenge_IsRead(string answer)
    {
        using var service = new ScriptedService().Answers("InitiateAuth", answer);
        var signIn = service.SignIn(options => options.ClientSecret = "secret");
        var challenge = (SignInChallenge)await signIn.StartCustomAsync("ada", cancellationToken: Token);

        Assert.Equal(challenge, signIn.DeserializeChallenge(challenge.Serialize()));
        Assert.Equal("ada", challenge.Username);
    }

    [Fact]
    public async Task Answer_WithAnEmptyChoice_IsRefused()
    {
        using var service = new ScriptedService();
        var select = (SelectChallenge)await StartAsync(service, "SELECT_CHALLENGE");
        var mfa = (SelectMfaTypeChallenge)await StartAsync(service, "SELECT_MFA_TYPE");
        service.Sent.Clear();

        await Assert.ThrowsAsync<ArgumentException>("choice", () => select.RespondAsync(default(ChallengeNameType), Token));
        await Assert.ThrowsAsync<ArgumentException>("choice", () => mfa.RespondAsync(default(ChallengeNameType), Token));
        await Assert.ThrowsAsync<ArgumentException>(
            "preferred", () => service.SignIn().StartChoiceAsync("ada", default(ChallengeNameType), cancellationToken: Token));
        Assert.Empty(service.Sent);
    }

    [Fact]
    public async Task Members_OfChallenges_AreRead()
    {
        using var service = new ScriptedService();

        var sms = (SmsMfaChallenge)await StartAsync(service, "SMS_MFA");
        var setup = (MfaSetupChallenge)await StartAsync(service, "MFA_SETUP");
        var password = (NewPasswordRequiredChallenge)await StartAsync(service, "NEW_PASSWORD_REQUIRED");
        var token = (SoftwareTokenMfaChallenge)await StartAsync(service, "SOFTWARE_TOKEN_MFA");
        var passkey = (WebAuthnChallenge)await StartAsync(service, "WEB_AUTHN");

        Assert.Equal(("+*1", DeliveryMediumType.Sms), (sms.Delivery.Destination, sms.Delivery.DeliveryMedium));
        Assert.Equal([ChallengeNameType.SoftwareTokenMfa, ChallengeNameType.EmailOtp], setup.Choices);
        Assert.Equal(["name"], password.RequiredAttributes);
        Assert.Equal(new() { ["email"] = "ada@example.com" }, password.UserAttributes.ToDictionary());
        Assert.Equal(("phone", """{"challenge":"x"}"""), (token.FriendlyDeviceName, passkey.CredentialRequestOptions));
    }

    internal static async Task<SignInChallenge> StartAsync(ScriptedService service, string name)
    {
        service.Answers("InitiateAuth", ChallengeCase.All[name].ChallengeAnswer(name));
        return (SignInChallenge)await service.SignIn().StartPasswordAsync("ada", "pw", cancellationToken: Token);
    }

    private static string Request(string name, ChallengeCase subject) =>
        $$"""{"ClientId":"client","ChallengeName":"{{name}}","Session":"session","ChallengeResponses":{{subject.Responses}}}""";
}
