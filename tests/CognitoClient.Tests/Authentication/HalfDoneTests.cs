using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Tests.Authentication;

/// <summary>Responses that send several requests, of which a later one fails: repeated, they continue from where they were.</summary>
public class HalfDoneTests
{
    private const string Respond = "RespondToAuthChallenge";
    private const string Tokens = """{"ChallengeParameters":{},"AuthenticationResult":{"AccessToken":"a"}}""";

    private const string Verifier = """
        {"ChallengeName":"PASSWORD_VERIFIER","Session":"s1","ChallengeParameters":
         {"USER_ID_FOR_SRP":"sub","USERNAME":"sub","SALT":"abc","SRP_B":"123456789abcdef","SECRET_BLOCK":"AAEC"}}
        """;

    private const string DeviceStart = """
        {"ChallengeName":"DEVICE_SRP_AUTH","Session":"s2","ChallengeParameters":{"USERNAME":"sub","DEVICE_KEY":"key"}}
        """;

    private const string DeviceVerifier = """
        {"ChallengeName":"DEVICE_PASSWORD_VERIFIER","Session":"s3","ChallengeParameters":
         {"USERNAME":"sub","DEVICE_KEY":"key","SALT":"def","SRP_B":"fedcba987654321","SECRET_BLOCK":"AwQF"}}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Code_AcceptedBeforeTheDevicesProofFails_IsNotSentAgain(bool restored)
    {
        using var service = new ScriptedService()
            .Answers("InitiateAuth", """{"ChallengeName":"SMS_MFA","Session":"s","ChallengeParameters":{}}""")
            .Answers(Respond, DeviceStart)
            .Fails(Respond, "TooManyRequestsException", "Slow down")
            .Answers(Respond, DeviceVerifier)
            .Fails(Respond, "TooManyRequestsException", "Slow down")
            .Answers(Respond, Tokens);
        var challenge = (SmsMfaChallenge)await service.SignIn()
            .StartPasswordAsync("ada", "pw", new() { Device = StartTests.Device }, Token);

        await Assert.ThrowsAsync<TooManyRequestsException>(() => challenge.RespondAsync("123456", Token));
        challenge = Again(service, challenge, restored);
        await Assert.ThrowsAsync<TooManyRequestsException>(() => challenge.RespondAsync("123456", Token));
        challenge = Again(service, challenge, restored);
        Assert.IsType<SignedIn>(await challenge.RespondAsync("123456", Token));

        Assert.Equal(
            [
                null, "SMS_MFA s", "DEVICE_SRP_AUTH s2", "DEVICE_SRP_AUTH s2", "DEVICE_PASSWORD_VERIFIER s3", "DEVICE_PASSWORD_VERIFIER s3",
            ],
            Steps(service));

        // The same exchange, at the same time: the same proof.
        Assert.Equal(service.Sent[4].Body.ToJsonString(), service.Sent[5].Body.ToJsonString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Srp_ChosenBeforeTheProofFails_ContinuesWithTheProof(bool restored)
    {
        using var service = new ScriptedService();
        var challenge = (SelectChallenge)await ChallengeTests.StartAsync(service, "SELECT_CHALLENGE");
        service.Answers(Respond, Verifier).Fails(Respond, "TooManyRequestsException", "Slow down").Answers(Respond, Tokens).Sent.Clear();

        await Assert.ThrowsAsync<TooManyRequestsException>(() => challenge.RespondWithSrpAsync("pw", Token));
        challenge = Again(service, challenge, restored);
        Assert.IsType<SignedIn>(await challenge.RespondWithSrpAsync("pw", Token));

        Assert.Equal(["SELECT_CHALLENGE session", "PASSWORD_VERIFIER s1", "PASSWORD_VERIFIER s1"], Steps(service));
        Assert.Equal(service.Sent[1].Body.ToJsonString(), service.Sent[2].Body.ToJsonString());
    }

    [Fact]
    public async Task Choice_OfAnotherFactorAfterAProofThatFailed_IsSent()
    {
        using var service = new ScriptedService();
        var challenge = (SelectChallenge)await ChallengeTests.StartAsync(service, "SELECT_CHALLENGE");
        service.Answers(Respond, Verifier).Fails(Respond, "TooManyRequestsException", "Slow down").Answers(Respond, Tokens).Sent.Clear();

        await Assert.ThrowsAsync<TooManyRequestsException>(() => challenge.RespondWithSrpAsync("pw", Token));
        await challenge.RespondAsync(ChallengeNameType.EmailOtp, Token);

        Assert.Equal("SELECT_CHALLENGE session", Steps(service).Last());
    }

    [Fact]
    public async Task Srp_RefusedPassword_StartsAgain()
    {
        using var service = new ScriptedService();
        var challenge = (SelectChallenge)await ChallengeTests.StartAsync(service, "SELECT_CHALLENGE");
        service.Answers(Respond, Verifier)
            .Fails(Respond, "NotAuthorizedException", "Incorrect username or password.")
            .Answers(Respond, Verifier)
            .Answers(Respond, Tokens)
            .Sent.Clear();

        await Assert.ThrowsAsync<NotAuthorizedException>(() => challenge.RespondWithSrpAsync("wrong", Token));
        await challenge.RespondWithSrpAsync("right", Token);

        Assert.Equal(4, service.Sent.Count);
        Assert.Equal("SELECT_CHALLENGE session", Steps(service).ElementAt(2));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ConfirmDevice_RepeatedAfterALostResponse_HasTheSameSecret(bool confirmed)
    {
        using var service = new ScriptedService().Answers("ConfirmDevice", "<html>", 502);
        _ = confirmed
            ? service.Fails("ConfirmDevice", "DeviceKeyExistsException", "Device key already exists")
            : service.Answers("ConfirmDevice", """{"UserConfirmationNecessary":true}""");
        var tokens = new SignInTokens { AccessToken = "a", NewDevice = new() { DeviceKey = "key", DeviceGroupKey = "group" } };
        var signIn = service.SignIn();

        await Assert.ThrowsAnyAsync<CognitoIdentityProviderException>(() => signIn.ConfirmDeviceAsync(tokens, "phone", Token));
        var device = await signIn.ConfirmDeviceAsync(tokens, "phone", Token);

        Assert.Equal(("key", "group", true), (device.DeviceKey, device.DeviceGroupKey, device.UserConfirmationNecessary));
        Assert.Equal(service.Sent[0].Body.ToJsonString(), service.Sent[1].Body.ToJsonString());
    }

    [Fact]
    public async Task ConfirmDevice_OfADeviceThatAnotherConfirmed_IsAnErrorEachTime()
    {
        using var service = new ScriptedService()
            .Fails("ConfirmDevice", "DeviceKeyExistsException", "Device key already exists")
            .Fails("ConfirmDevice", "DeviceKeyExistsException", "Device key already exists");
        var tokens = new SignInTokens { AccessToken = "a", NewDevice = new() { DeviceKey = "key", DeviceGroupKey = "group" } };
        var signIn = service.SignIn();

        await Assert.ThrowsAsync<DeviceKeyExistsException>(() => signIn.ConfirmDeviceAsync(tokens, null, Token));
        await Assert.ThrowsAsync<DeviceKeyExistsException>(() => signIn.ConfirmDeviceAsync(tokens, null, Token));
    }

    private static T Again<T>(ScriptedService service, T challenge, bool restored)
        where T : SignInChallenge =>
        restored ? Assert.IsType<T>(service.SignIn().DeserializeChallenge(challenge.Serialize())) : challenge;

    private static IEnumerable<string?> Steps(ScriptedService service) => service.Sent.Select(
        sent => sent.Body["ChallengeName"] is { } name ? $"{name} {sent.Body["Session"]}" : null);
}
