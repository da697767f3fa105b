using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Tests.Authentication;

/// <summary>Sign-ins with a device that the service no longer knows.</summary>
public class ForgottenDeviceTests
{
    private const string Respond = "RespondToAuthChallenge";
    private const string Unknown = "Device does not exist.";
    private const string Tokens = """{"ChallengeParameters":{},"AuthenticationResult":{"AccessToken":"a"}}""";
    private const string Sms = """{"ChallengeName":"SMS_MFA","Session":"s","ChallengeParameters":{}}""";

    private const string Verifier = """
        {"ChallengeName":"PASSWORD_VERIFIER","ChallengeParameters":
         {"USER_ID_FOR_SRP":"sub","USERNAME":"sub","SALT":"abc","SRP_B":"123456789abcdef","SECRET_BLOCK":"AAEC"}}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static SignInContext Context { get; } = new() { Device = StartTests.Device };

    [Fact]
    public async Task Srp_ChallengeThatCanBeAnsweredOnce_StartsAgainWithoutTheDevice()
    {
        using var service = new ScriptedService()
            .Answers("InitiateAuth", Verifier)
            .Fails(Respond, "ResourceNotFoundException", Unknown)
            .Fails(Respond, "NotAuthorizedException", "Invalid session for the user, session can only be used once.")
            .Answers("InitiateAuth", Verifier)
            .Answers(Respond, Tokens);

        var result = Assert.IsType<SignedIn>(await service.SignIn().StartSrpAsync("ada", "pw", Context, Token));

        Assert.Equal("key", result.ForgottenDeviceKey);
        Assert.Equal(
            ["InitiateAuth key", "RespondToAuthChallenge key", "RespondToAuthChallenge ", "InitiateAuth ", "RespondToAuthChallenge "],
            Requests(service));
        Assert.NotEqual(
            (string?)service.Sent[0].Body["AuthParameters"]!["SRP_A"], (string?)service.Sent[3].Body["AuthParameters"]!["SRP_A"]);
    }

    [Fact]
    public async Task Srp_ChallengeThatCanBeAnsweredAgain_DoesNotStartAgain()
    {
        using var service = new ScriptedService()
            .Answers("InitiateAuth", Verifier)
            .Fails(Respond, "ResourceNotFoundException", Unknown)
            .Answers(Respond, Sms)
            .Answers(Respond, Tokens);
        var signIn = service.SignIn();

        var challenge = Assert.IsType<SmsMfaChallenge>(await signIn.StartSrpAsync("ada", "pw", Context, Token));
        var restored = Assert.IsType<SmsMfaChallenge>(signIn.DeserializeChallenge(challenge.Serialize()));
        var result = await restored.RespondAsync("1", Token);

        Assert.Equal(("key", "key", "key"), (challenge.ForgottenDeviceKey, restored.ForgottenDeviceKey, result.ForgottenDeviceKey));
        Assert.EndsWith("ForgottenDeviceKey = key }", challenge.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            "$.ForgottenDeviceKey", Assert.Single(SignInDifference.Between(challenge, challenge with { ForgottenDeviceKey = null })).Path);
    }

    [Fact]
    public async Task Srp_SecondStartThatIsRefused_ThrowsThatRefusalAndStartsNoThird()
    {
        using var service = new ScriptedService()
            .Answers("InitiateAuth", Verifier)
            .Fails(Respond, "ResourceNotFoundException", Unknown)
            .Fails(Respond, "NotAuthorizedException", "Incorrect username or password.")
            .Answers("InitiateAuth", Verifier)
            .Fails(Respond, "NotAuthorizedException", "Incorrect username or password.");

        await Assert.ThrowsAsync<NotAuthorizedException>(() => service.SignIn().StartSrpAsync("ada", "wrong", Context, Token));

        Assert.Equal(5, service.Sent.Count);
    }

    [Fact]
    public async Task Device_ForgottenBeforeItsOwnChallenge_StartsAgainWithoutIt()
    {
        using var service = new ScriptedService()
            .Answers("InitiateAuth", """{"ChallengeName":"DEVICE_SRP_AUTH","Session":"s","ChallengeParameters":{"DEVICE_KEY":"key"}}""")
            .Fails(Respond, "ResourceNotFoundException", Unknown)
            .Answers("InitiateAuth", Tokens);

        var result = await service.SignIn().StartPasswordAsync("ada", "pw", Context, Token);

        Assert.Equal("key", Assert.IsType<SignedIn>(result).ForgottenDeviceKey);
        Assert.Equal(["InitiateAuth key", "RespondToAuthChallenge key", "InitiateAuth "], Requests(service));
    }

    [Fact]
    public async Task Device_ForgottenBetweenItsOwnChallenges_StartsAgainWithoutIt()
    {
        using var service = new ScriptedService()
            .Answers("InitiateAuth", """{"ChallengeName":"DEVICE_SRP_AUTH","Session":"s","ChallengeParameters":{"DEVICE_KEY":"key"}}""")
            .Answers(Respond, Verifier.Replace("PASSWORD_VERIFIER", "DEVICE_PASSWORD_VERIFIER", StringComparison.Ordinal))
            .Fails(Respond, "ResourceNotFoundException", Unknown)
            .Answers("InitiateAuth", Tokens);

        var result = await service.SignIn().StartPasswordAsync("ada", "pw", Context, Token);

        Assert.Equal("key", Assert.IsType<SignedIn>(result).ForgottenDeviceKey);
        Assert.Equal(
            ["InitiateAuth key", "RespondToAuthChallenge key", "RespondToAuthChallenge key", "InitiateAuth "], Requests(service));
    }

    [Fact]
    public async Task Code_ChallengeThatCanBeAnsweredOnce_ThrowsTheFirstError()
    {
        using var service = new ScriptedService()
            .Answers("InitiateAuth", Sms)
            .Fails(Respond, "ResourceNotFoundException", Unknown)
            .Fails(Respond, "NotAuthorizedException", "Invalid session for the user, session can only be used once.");
        var challenge = (SmsMfaChallenge)await service.SignIn().StartPasswordAsync("ada", "pw", Context, Token);

        var exception = await Assert.ThrowsAsync<ResourceNotFoundException>(() => challenge.RespondAsync("1", Token));

        Assert.Equal(Unknown, exception.Message);
    }

    [Theory]
    [InlineData("CodeMismatchException", "Invalid code or auth state for the user.")]
    [InlineData("ExpiredCodeException", "Invalid code provided, please request a code again.")]
    [InlineData("NotAuthorizedException", "Incorrect username or password.")]
    [InlineData("ResourceNotFoundException", Unknown)]
    public async Task Code_RefusalThatDoesNotTellWhy_ThrowsTheFirstError(string code, string message)
    {
        var exception = await RespondTwiceAsync(code, message);

        Assert.Equal(Unknown, Assert.IsType<ResourceNotFoundException>(exception).Message);
    }

    [Theory]
    [InlineData("CodeMismatchException", "Invalid code received for user")]
    [InlineData("NotAuthorizedException", "User is disabled.")]
    [InlineData("InvalidPasswordException", "Password did not conform with policy")]
    [InlineData("TooManyRequestsException", "Rate exceeded")]
    public async Task Code_RefusalByTheUsersErrorOrTheAccountOrLater_ThrowsIt(string code, string message)
    {
        var exception = await RespondTwiceAsync(code, message);

        Assert.Equal((code, message), (exception.ErrorCode, exception.Message));
    }

    [Fact]
    public async Task Srp_SecondResponseRefusedLikeAWrongCode_StartsAgainWithoutTheDevice()
    {
        using var service = new ScriptedService()
            .Answers("InitiateAuth", Verifier)
            .Fails(Respond, "ResourceNotFoundException", Unknown)
            .Fails(Respond, "CodeMismatchException", "Invalid code or auth state for the user.")
            .Answers("InitiateAuth", Verifier)
            .Answers(Respond, Tokens);

        Assert.Equal("key", (await service.SignIn().StartSrpAsync("ada", "pw", Context, Token)).ForgottenDeviceKey);
    }

    [Theory]
    [InlineData("CodeMismatchException", "Invalid code or auth state for the user.")]
    [InlineData("ExpiredCodeException", "Invalid code provided, please request a code again.")]
    [InlineData("NotAuthorizedException", "Invalid session for the user.")]
    [InlineData("ResourceNotFoundException", "Another device does not exist.")]
    public async Task Start_RefusedAgainForNoReasonOfTheUser_ThrowsTheFirstError(string code, string message)
    {
        using var service = new ScriptedService()
            .Fails("InitiateAuth", "ResourceNotFoundException", Unknown)
            .Fails("InitiateAuth", code, message);

        var exception = await Assert.ThrowsAsync<ResourceNotFoundException>(
            () => service.SignIn().StartPasswordAsync("ada", "pw", Context, Token));

        Assert.Equal(Unknown, exception.Message);
        Assert.Equal(["InitiateAuth key", "InitiateAuth "], Requests(service));
    }

    [Fact]
    public async Task Device_ThatIsKnown_IsNotReported()
    {
        using var service = new ScriptedService().Answers("InitiateAuth", Tokens);

        var result = await service.SignIn().StartPasswordAsync("ada", "pw", Context, Token);

        Assert.Null(result.ForgottenDeviceKey);
        Assert.DoesNotContain("Forgotten", result.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Responds with a code; the first response fails because of the device, and the second with an error.</summary>
    private static async Task<CognitoIdentityProviderException> RespondTwiceAsync(string code, string message)
    {
        using var service = new ScriptedService()
            .Answers("InitiateAuth", Sms)
            .Fails(Respond, "ResourceNotFoundException", Unknown)
            .Fails(Respond, code, message);
        var challenge = (SmsMfaChallenge)await service.SignIn().StartPasswordAsync("ada", "pw", Context, Token);
        return await Assert.ThrowsAnyAsync<CognitoIdentityProviderException>(() => challenge.RespondAsync("1", Token));
    }

    private static IEnumerable<string> Requests(ScriptedService service) => service.Sent.Select(sent =>
        $"{sent.Operation} {(sent.Body["AuthParameters"] ?? sent.Body["ChallengeResponses"])!["DEVICE_KEY"]}");
}
