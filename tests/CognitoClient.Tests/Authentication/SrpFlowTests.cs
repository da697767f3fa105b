using System.Text.Json.Nodes;
using CognitoClient.Authentication;
using CognitoClient.Internal.Srp;

namespace CognitoClient.Tests.Authentication;

/// <summary>Proofs of passwords and devices: what is sent when. What the proofs must be is tested with the protocol itself.</summary>
public class SrpFlowTests
{
    private const string Tokens = """{"ChallengeParameters":{},"AuthenticationResult":{"AccessToken":"a"}}""";

    private const string Verifier = """
        {"ChallengeName":"PASSWORD_VERIFIER","Session":"s1","ChallengeParameters":
         {"USER_ID_FOR_SRP":"sub","USERNAME":"sub","SALT":"abc","SRP_B":"123456789abcdef","SECRET_BLOCK":"AAEC"}}
        """;

    private const string DeviceVerifier = """
        {"ChallengeName":"DEVICE_PASSWORD_VERIFIER","Session":"s3","ChallengeParameters":
         {"USERNAME":"sub","DEVICE_KEY":"key","SALT":"def","SRP_B":"fedcba987654321","SECRET_BLOCK":"AwQF"}}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StartSrp_WithPasswordAndDevice_AnswersBothInside()
    {
        using var service = new ScriptedService()
            .Answers("InitiateAuth", Verifier)
            .Answers("RespondToAuthChallenge", """
                {"ChallengeName":"DEVICE_SRP_AUTH","Session":"s2","ChallengeParameters":{"USERNAME":"sub","DEVICE_KEY":"key"}}
                """)
            .Answers("RespondToAuthChallenge", DeviceVerifier)
            .Answers("RespondToAuthChallenge", Tokens);

        var result = await service.SignIn().StartSrpAsync("ada@example.com", "pw", new() { Device = StartTests.Device }, Token);

        Assert.IsType<SignedIn>(result);
        string[] proofs = [Mask(service.Sent[0].Body, "AuthParameters", "SRP_A"), .. service.Sent.Skip(1).SelectMany(sent =>
            new[] { Mask(sent.Body, "ChallengeResponses", "SRP_A", "PASSWORD_CLAIM_SIGNATURE") })];
        Assert.Equal(4, proofs.Distinct().Count());
        service.AssertSent(
            ("InitiateAuth", """
                {"AuthFlow":"USER_SRP_AUTH","AuthParameters":{"USERNAME":"ada@example.com","SRP_A":"***","DEVICE_KEY":"key"},
                 "ClientId":"client"}
                """),
            ("RespondToAuthChallenge", """
                {"ClientId":"client","ChallengeName":"PASSWORD_VERIFIER","Session":"s1","ChallengeResponses":
                 {"USERNAME":"sub","PASSWORD_CLAIM_SECRET_BLOCK":"AAEC","PASSWORD_CLAIM_SIGNATURE":"***",
                  "TIMESTAMP":"Fri Oct 4 00:00:00 UTC 2024","DEVICE_KEY":"key"}}
                """),
            ("RespondToAuthChallenge", """
                {"ClientId":"client","ChallengeName":"DEVICE_SRP_AUTH","Session":"s2","ChallengeResponses":
                 {"USERNAME":"sub","SRP_A":"***","DEVICE_KEY":"key"}}
                """),
            ("RespondToAuthChallenge", """
                {"ClientId":"client","ChallengeName":"DEVICE_PASSWORD_VERIFIER","Session":"s3","ChallengeResponses":
                 {"USERNAME":"sub","PASSWORD_CLAIM_SECRET_BLOCK":"AwQF","PASSWORD_CLAIM_SIGNATURE":"***",
                  "TIMESTAMP":"Fri Oct 4 00:00:00 UTC 2024","DEVICE_KEY":"key"}}
                """));
    }

    [Fact]
    public async Task Answer_OfASavedVerifier_ProvesThePasswordWithTheSavedExchange()
    {
        using var service = new ScriptedService().Answers("InitiateAuth", Verifier).Answers("RespondToAuthChallenge", Tokens);
        var signIn = service.SignIn();
        var challenge = (SignInChallenge)await signIn.StartSrpAsync("ada", null, cancellationToken: Token);
        var saved = challenge.Serialize();
        service.Sent.Clear();

        await ((PasswordVerifierChallenge)service.SignIn().DeserializeChallenge(saved)).RespondAsync("pässword", Token);

        var secret = Convert.FromBase64String((string)JsonNode.Parse(saved)!["SrpSecret"]!);
        using var exchange = SrpExchange.Resume(secret);
        var proof = exchange.Prove("Pool", "sub", "pässword", "abc", "123456789abcdef", "AAEC", service.Clock.GetUtcNow());
        service.AssertSent(("RespondToAuthChallenge", $$"""
            {"ClientId":"client","ChallengeName":"PASSWORD_VERIFIER","Session":"s1","ChallengeResponses":
             {"USERNAME":"sub","PASSWORD_CLAIM_SECRET_BLOCK":"AAEC","PASSWORD_CLAIM_SIGNATURE":"{{proof.Signature}}",
              "TIMESTAMP":"{{proof.Timestamp}}"} }
            """));
    }

    [Theory]
    [InlineData("AA==")]
    [InlineData("no base64")]
    public async Task Answer_WithABrokenExchange_IsRefused(string secret)
    {
        using var service = new ScriptedService().Answers("InitiateAuth", Verifier);
        var challenge = (SignInChallenge)await service.SignIn().StartSrpAsync("ada", null, cancellationToken: Token);
        var saved = JsonNode.Parse(challenge.Serialize())!;
        saved["SrpSecret"] = secret;

        await Assert.ThrowsAsync<FormatException>(
            () => ((PasswordVerifierChallenge)service.SignIn().DeserializeChallenge(saved.ToJsonString())).RespondAsync("pw", Token));
    }

    [Fact]
    public async Task Answer_OfAVerifierThatAnotherBegan_SaysWhatToDo()
    {
        using var service = new ScriptedService();
        var challenge = (PasswordVerifierChallenge)await ChallengeTests.StartAsync(service, "PASSWORD_VERIFIER");

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => challenge.RespondAsync("pw", Token));

        Assert.Contains("RespondAsync", exception.Message, StringComparison.Ordinal);
        Assert.Single(service.Sent);
    }

    [Theory]
    [InlineData("SALT")]
    [InlineData("SRP_B")]
    [InlineData("SECRET_BLOCK")]
    public async Task StartSrp_VerifierThatLacksAValue_IsAProtocolError(string missing)
    {
        var answer = JsonNode.Parse(Verifier)!;
        answer["ChallengeParameters"]!.AsObject().Remove(missing);
        using var service = new ScriptedService().Answers("InitiateAuth", answer.ToJsonString());

        var exception = await Assert.ThrowsAsync<SignInProtocolException>(
            () => service.SignIn().StartSrpAsync("ada", "pw", cancellationToken: Token));

        Assert.Equal($"The challenge PASSWORD_VERIFIER has no parameter {missing}.", exception.Message);
    }

    [Theory]
    [InlineData("SRP_B", "0")]
    [InlineData("SRP_B", "no number")]
    [InlineData("SALT", "no number")]
    [InlineData("SECRET_BLOCK", "***")]
    public async Task StartSrp_VerifierWithAForbiddenValue_IsAProtocolError(string name, string value)
    {
        var answer = JsonNode.Parse(Verifier)!;
        answer["ChallengeParameters"]![name] = value;
        using var service = new ScriptedService().Answers("InitiateAuth", answer.ToJsonString());

        var exception = await Assert.ThrowsAsync<SignInProtocolException>(
            () => service.SignIn().StartSrpAsync("ada", "pw", cancellationToken: Token));

        Assert.StartsWith("The challenge PASSWORD_VERIFIER has invalid SRP values: ", exception.Message, StringComparison.Ordinal);
        Assert.Single(service.Sent);
    }

    [Fact]
    public async Task StartSrp_ServiceThatAsksAgain_GivesTheChallengeToTheCaller()
    {
        using var service = new ScriptedService().Answers("InitiateAuth", Verifier).Answers("RespondToAuthChallenge", Verifier);

        var result = await service.SignIn().StartSrpAsync("ada", "pw", cancellationToken: Token);

        Assert.IsType<PasswordVerifierChallenge>(result);
        Assert.Equal(2, service.Sent.Count);
    }

    [Fact]
    public async Task StartSrp_SessionThatIsNull_StaysNull()
    {
        using var service = new ScriptedService()
            .Answers("InitiateAuth", Verifier.Replace("\"Session\":\"s1\",", "", StringComparison.Ordinal))
            .Answers("RespondToAuthChallenge", Tokens);

        await service.SignIn().StartSrpAsync("ada", "pw", cancellationToken: Token);

        Assert.False(service.Sent[1].Body.ContainsKey("Session"));
    }

    [Fact]
    public async Task PasswordSrp_Answer_ProvesInside()
    {
        using var service = new ScriptedService();
        var challenge = (PasswordSrpChallenge)await ChallengeTests.StartAsync(service, "PASSWORD_SRP");
        service.Answers("RespondToAuthChallenge", Verifier).Answers("RespondToAuthChallenge", Tokens).Sent.Clear();

        Assert.IsType<SignedIn>(await challenge.RespondAsync("pw", Token));

        Assert.Equal(["PASSWORD_SRP", "PASSWORD_VERIFIER"], service.Sent.Select(sent => (string?)sent.Body["ChallengeName"]));
        Assert.Equal(["USERNAME", "SRP_A"], service.Sent[0].Body["ChallengeResponses"]!.AsObject().Select(response => response.Key));
    }

    [Fact]
    public async Task SelectChallenge_Passwords_AreAnsweredInOneRequestOrTwo()
    {
        using var service = new ScriptedService();
        var challenge = (SelectChallenge)await ChallengeTests.StartAsync(service, "SELECT_CHALLENGE");
        service.Answers("RespondToAuthChallenge", Tokens)
            .Answers("RespondToAuthChallenge", Verifier).Answers("RespondToAuthChallenge", Tokens).Sent.Clear();

        await challenge.RespondWithPasswordAsync("pw", Token);
        await challenge.RespondWithSrpAsync("pw", Token);

        Mask(service.Sent[1].Body, "ChallengeResponses", "SRP_A");
        Mask(service.Sent[2].Body, "ChallengeResponses", "PASSWORD_CLAIM_SIGNATURE");
        service.AssertSent(
            ("RespondToAuthChallenge", """
                {"ClientId":"client","ChallengeName":"SELECT_CHALLENGE","Session":"session","ChallengeResponses":
                 {"USERNAME":"ada","ANSWER":"PASSWORD","PASSWORD":"pw"}}
                """),
            ("RespondToAuthChallenge", """
                {"ClientId":"client","ChallengeName":"SELECT_CHALLENGE","Session":"session","ChallengeResponses":
                 {"USERNAME":"ada","ANSWER":"PASSWORD_SRP","SRP_A":"***"}}
                """),
            ("RespondToAuthChallenge", """
                {"ClientId":"client","ChallengeName":"PASSWORD_VERIFIER","Session":"s1","ChallengeResponses":
                 {"USERNAME":"sub","PASSWORD_CLAIM_SECRET_BLOCK":"AAEC","PASSWORD_CLAIM_SIGNATURE":"***",
                  "TIMESTAMP":"Fri Oct 4 00:00:00 UTC 2024"}}
                """));
    }

    [Fact]
    public async Task DeviceSrpAuth_AnswerWithTheDevice_ProvesInside()
    {
        using var service = new ScriptedService();
        var challenge = (DeviceSrpAuthChallenge)await ChallengeTests.StartAsync(service, "DEVICE_SRP_AUTH");
        service.Answers("RespondToAuthChallenge", DeviceVerifier).Answers("RespondToAuthChallenge", Tokens).Sent.Clear();

        Assert.IsType<SignedIn>(await challenge.RespondAsync(StartTests.Device, Token));

        Assert.Equal(["DEVICE_SRP_AUTH", "DEVICE_PASSWORD_VERIFIER"], service.Sent.Select(sent => (string?)sent.Body["ChallengeName"]));
        Assert.All(service.Sent, sent => Assert.Equal("key", (string?)sent.Body["ChallengeResponses"]!["DEVICE_KEY"]));
    }

    private static string Mask(JsonObject body, string map, params string[] names)
    {
        var masked = "";
        foreach (var name in names.Where(name => body[map]!.AsObject().ContainsKey(name)))
        {
            masked += (string)body[map]![name]!;
            body[map]![name] = "***";
        }

        return masked;
    }
}
