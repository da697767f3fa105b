using CognitoClient.Authentication;

namespace CognitoClient.Tests.Authentication;

/// <summary>
/// Challenges and secrets that nobody could respond to are refused when they arrive, with what is wrong and the operation.
/// </summary>
public class ChallengeCheckTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("SELECT_CHALLENGE", "{}", "has no choices in AvailableChallenges")]
    [InlineData("SELECT_MFA_TYPE", "{}", "has no choices in MFAS_CAN_CHOOSE")]
    [InlineData("SELECT_MFA_TYPE", """{"MFAS_CAN_CHOOSE":"[]"}""", "has no choices in MFAS_CAN_CHOOSE")]
    [InlineData("SELECT_MFA_TYPE", """{"MFAS_CAN_CHOOSE":"garbage"}""", "MFAS_CAN_CHOOSE of ? is not a JSON array of strings")]
    [InlineData("SELECT_MFA_TYPE", """{"MFAS_CAN_CHOOSE":"{}"}""", "MFAS_CAN_CHOOSE of ? is not a JSON array of strings")]
    [InlineData("SELECT_MFA_TYPE", """{"MFAS_CAN_CHOOSE":"null"}""", "MFAS_CAN_CHOOSE of ? is not a JSON array of strings")]
    [InlineData("SELECT_MFA_TYPE", """{"MFAS_CAN_CHOOSE":"[\"SMS_MFA\",7]"}""", "MFAS_CAN_CHOOSE of ? is not a JSON array of strings")]
    [InlineData("SELECT_MFA_TYPE", """{"MFAS_CAN_CHOOSE":"[\"\"]"}""", "has an empty or blank choice in MFAS_CAN_CHOOSE")]
    [InlineData("SELECT_MFA_TYPE", """{"MFAS_CAN_CHOOSE":"[\"  \"]"}""", "has an empty or blank choice in MFAS_CAN_CHOOSE")]
    [InlineData("MFA_SETUP", """{"MFAS_CAN_SETUP":"[\"  \"]"}""", "has an empty or blank choice in MFAS_CAN_SETUP")]
    [InlineData("MFA_SETUP", """{"MFAS_CAN_SETUP":"garbage"}""", "MFAS_CAN_SETUP of ? is not a JSON array of strings")]
    [InlineData("MFA_SETUP", """{"MFAS_CAN_SETUP":"[]"}""", "has no choices in MFAS_CAN_SETUP")]
    [InlineData("NEW_PASSWORD_REQUIRED", """{"requiredAttributes":"name"}""", "requiredAttributes of ? is not a JSON array of strings")]
    [InlineData("NEW_PASSWORD_REQUIRED", """{"requiredAttributes":"[\"\"]"}""", "has an empty or blank name in requiredAttributes")]
    [InlineData("NEW_PASSWORD_REQUIRED", """{"requiredAttributes":"[\"  \"]"}""", "has an empty or blank name in requiredAttributes")]
    [InlineData("NEW_PASSWORD_REQUIRED", """{"userAttributes":"[]"}""", "userAttributes of ? is not a JSON object")]
    [InlineData("WEB_AUTHN", "{}", "has no parameter CREDENTIAL_REQUEST_OPTIONS")]
    [InlineData("WEB_AUTHN", """{"CREDENTIAL_REQUEST_OPTIONS":"[]"}""", "CREDENTIAL_REQUEST_OPTIONS of ? is not a JSON object")]
    [InlineData("PASSWORD_VERIFIER", """{"SALT":"1","SRP_B":"2"}""", "has no parameter SECRET_BLOCK")]
    [InlineData("DEVICE_PASSWORD_VERIFIER", """{"SALT":"1","SRP_B":"2"}""", "has no parameter SECRET_BLOCK")]
    public async Task Challenge_ThatCannotBeRespondedTo_IsRefusedWhenItArrives(string name, string parameters, string fault)
    {
        using var service = new ScriptedService()
            .Answers("InitiateAuth", """{"ChallengeName":"CUSTOM_CHALLENGE","ChallengeParameters":{}}""")
            .Answers("RespondToAuthChallenge", $$"""{"ChallengeName":"{{name}}","ChallengeParameters":{{parameters}}}""");
        var first = (CustomChallenge)await service.SignIn().StartCustomAsync("ada", cancellationToken: Token);

        var exception = await Assert.ThrowsAsync<SignInProtocolException>(() => first.RespondAsync("yes", Token));

        var expected = fault.Contains('?', StringComparison.Ordinal)
            ? $"The parameter {fault.Replace("?", $"the challenge {name}", StringComparison.Ordinal)}."
            : $"The challenge {name} {fault}.";
        Assert.Equal(expected, exception.Message);
        Assert.EndsWith("[RespondToAuthChallenge, 1 attempt]", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        """{"ChallengeName":"  ","ChallengeParameters":{}}""",
        "The service returned a successful sign-in response with neither tokens nor a challenge.")]
    [InlineData(
        """{"ChallengeName":"SELECT_CHALLENGE","AvailableChallenges":["PASSWORD","  "]}""",
        "The challenge SELECT_CHALLENGE has an empty or blank choice in AvailableChallenges.")]
    public async Task Challenge_BlankNameOrChoice_IsRefused(string response, string message)
    {
        using var service = new ScriptedService().Answers("InitiateAuth", response);

        var exception = await Assert.ThrowsAsync<SignInProtocolException>(
            () => service.SignIn().StartChoiceAsync("ada", cancellationToken: Token));

        Assert.Equal(message, exception.Message);
    }

    [Theory]
    [InlineData("MFA_SETUP", "{}")]
    [InlineData("MFA_SETUP", """{"MFAS_CAN_SETUP":"\"SOFTWARE_TOKEN_MFA\""}""")]
    [InlineData("NEW_PASSWORD_REQUIRED", "{}")]
    [InlineData("NEW_PASSWORD_REQUIRED", """{"requiredAttributes":"","userAttributes":"{\"email_verified\":true}"}""")]
    public async Task Challenge_ThatCanBeRespondedTo_IsReturned(string name, string parameters)
    {
        using var service = new ScriptedService()
            .Answers("InitiateAuth", $$"""{"ChallengeName":"{{name}}","ChallengeParameters":{{parameters}}}""");

        var result = await service.SignIn().StartPasswordAsync("ada", "pw", cancellationToken: Token);

        Assert.Equal(name, Assert.IsAssignableFrom<SignInChallenge>(result).Name.Value);
    }

    [Theory]
    [InlineData("{}", "AssociateSoftwareToken returned no secret, or an empty one.")]
    [InlineData("""{"SecretCode":""}""", "AssociateSoftwareToken returned no secret, or an empty one.")]
    [InlineData("""{"SecretCode":" - "}""", "AssociateSoftwareToken returned no secret, or an empty one.")]
    [InlineData("""{"SecretCode":"0189"}""", "AssociateSoftwareToken returned a secret that is not Base32.")]
    public async Task Secret_EmptyOrNotBase32_IsRefused(string response, string message)
    {
        using var service = new ScriptedService().Answers("AssociateSoftwareToken", response);
        var accounts = new CognitoAccounts(service.Client, service.Options());

        var exception = await Assert.ThrowsAsync<SignInProtocolException>(() => accounts.StartSoftwareTokenAsync("a", Token));

        Assert.Equal((message, "AssociateSoftwareToken"), (exception.Message, exception.Operation));
    }

    [Fact]
    public async Task Exceptions_OfUnexpectedResponses_NameTheOperation()
    {
        using var service = new ScriptedService()
            .Answers("InitiateAuth", "{}").Answers("AdminInitiateAuth", "{}").Answers("GetTokensFromRefreshToken", "{}")
            .Answers("InitiateAuth", "{}").Answers("StartWebAuthnRegistration", "{}").Answers("VerifySoftwareToken", "{}")
            .Answers("InitiateAuth", """
                {"ChallengeName":"PASSWORD_VERIFIER","ChallengeParameters":{"SALT":"1","SRP_B":"0","SECRET_BLOCK":"AAEC"}}
                """);
        var signIn = service.SignIn();
        var accounts = new CognitoAccounts(service.Client, service.Options());
        var old = service.SignIn(options => options.RefreshOperation = TokenRefreshOperation.RefreshTokenAuth);

        Assert.Equal("InitiateAuth", await NameAsync(() => signIn.StartPasswordAsync("ada", "pw", cancellationToken: Token)));
        var admin = service.SignIn(options => options.UseAdminOperations = true);
        Assert.Equal("AdminInitiateAuth", await NameAsync(() => admin.StartPasswordAsync("ada", "pw", cancellationToken: Token)));
        Assert.Equal("GetTokensFromRefreshToken", await NameAsync(() => signIn.RefreshAsync("r", cancellationToken: Token)));
        Assert.Equal("InitiateAuth", await NameAsync(() => old.RefreshAsync("r", cancellationToken: Token)));
        Assert.Equal("StartWebAuthnRegistration", await NameAsync(() => accounts.StartPasskeyAsync("a", Token)));
        Assert.Equal("VerifySoftwareToken", await NameAsync(() => accounts.VerifySoftwareTokenAsync("a", "1", cancellationToken: Token)));

        // Also after the challenge was serialized.
        var challenge = (SignInChallenge)await signIn.StartSrpAsync("ada", null, cancellationToken: Token);
        var restored = (PasswordVerifierChallenge)signIn.DeserializeChallenge(challenge.Serialize());
        Assert.Equal("InitiateAuth", await NameAsync(() => restored.RespondAsync("pw", Token)));
    }

    [Fact]
    public async Task Choice_WithADevice_SendsItsKeyWithEveryRequestAndProvesIt()
    {
        const string Respond = "RespondToAuthChallenge";
        using var service = new ScriptedService()
            .Answers("InitiateAuth", """{"ChallengeName":"SELECT_CHALLENGE","Session":"1","AvailableChallenges":["PASSWORD"]}""")
            .Answers(Respond, """{"ChallengeName":"DEVICE_SRP_AUTH","Session":"2","ChallengeParameters":{}}""")
            .Answers(Respond, """{"AuthenticationResult":{"AccessToken":"a"}}""");

        var select = (SelectChallenge)await service.SignIn()
            .StartChoiceAsync("ada", context: new() { Device = StartTests.Device }, cancellationToken: Token);
        await select.RespondWithPasswordAsync("pw", Token);

        Assert.Equal(
            ["InitiateAuth key ", "RespondToAuthChallenge key SELECT_CHALLENGE", "RespondToAuthChallenge key DEVICE_SRP_AUTH"],
            service.Sent.Select(sent =>
                $"{sent.Operation} {(sent.Body["AuthParameters"] ?? sent.Body["ChallengeResponses"])!["DEVICE_KEY"]} "
                + sent.Body["ChallengeName"]));
    }

    private static async Task<string?> NameAsync(Func<Task> call) =>
        (await Assert.ThrowsAsync<SignInProtocolException>(call)).Operation;
}
