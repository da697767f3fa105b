using System.Text.Json.Nodes;
using CognitoClient.EndToEndTests.JavaScript;
using CognitoClient.Model;
using CognitoClient.Testing;

namespace CognitoClient.EndToEndTests.InMemory;

/// <summary>The AWS SDK for JavaScript against in-memory user pools: codes as first factors, rotation, revocation.</summary>
[Collection(JavaScriptClient.Sequence)]
public sealed class AwsSdkSignInTests
{
    private const string Password = "Correct-Horse-1";
    private const string Revoked = "NotAuthorizedException: Refresh Token has been revoked";

    [Fact]
    public async Task UserAuth_EmailCodeSelected_SignsIn()
    {
        await using var host = await PoolHost.StartAsync();
        var sdk = new AwsSdk(host);
        var client = AddCodePool(host);

        var asked = await InitiateAsync(sdk, client, "USER_AUTH", ("USERNAME", "nadia"));
        Assert.Equal("SELECT_CHALLENGE", asked["ChallengeName"]!.GetValue<string>());
        Assert.Equal("""["PASSWORD_SRP","PASSWORD","EMAIL_OTP"]""", asked["AvailableChallenges"]!.ToJsonString());

        var sent = await RespondAsync(sdk, client, asked, ("ANSWER", "EMAIL_OTP"));
        Assert.Equal("EMAIL_OTP", sent["ChallengeName"]!.GetValue<string>());
        Assert.Equal("n***@e***", sent["ChallengeParameters"]!["CODE_DELIVERY_DESTINATION"]!.GetValue<string>());
        var code = host.Cognito.Outbox.LastCode("nadia");
        var wrong = code == "00000000" ? "00000001" : "00000000";

        Assert.Equal(
            "CodeMismatchException: Invalid code or auth state for the user.",
            await sdk.FailAsync("RespondToAuthChallenge", ResponseTo(client, sent, ("EMAIL_OTP_CODE", wrong))));
        var tokens = (await RespondAsync(sdk, client, sent, ("EMAIL_OTP_CODE", code)))["AuthenticationResult"]!;
        var user = await sdk.CallAsync("GetUser", AccessOf(tokens));
        Assert.Equal("nadia", user["Username"]!.GetValue<string>());
    }

    [Fact]
    public async Task UserAuth_EmailCodePreferred_IsSentAtOnce()
    {
        await using var host = await PoolHost.StartAsync();
        var sdk = new AwsSdk(host);
        var client = AddCodePool(host);

        var sent = await InitiateAsync(sdk, client, "USER_AUTH", ("USERNAME", "nadia"), ("PREFERRED_CHALLENGE", "EMAIL_OTP"));
        Assert.Equal("EMAIL_OTP", sent["ChallengeName"]!.GetValue<string>());

        var signedIn = await RespondAsync(sdk, client, sent, ("EMAIL_OTP_CODE", host.Cognito.Outbox.LastCode("nadia")));
        Assert.NotNull(signedIn["AuthenticationResult"]!["RefreshToken"]);
    }

    [Fact]
    public async Task UserAuth_PasswordSelected_SignsIn()
    {
        await using var host = await PoolHost.StartAsync();
        var sdk = new AwsSdk(host);
        var client = AddCodePool(host);

        var asked = await InitiateAsync(sdk, client, "USER_AUTH", ("USERNAME", "nadia"));
        var signedIn = await RespondAsync(sdk, client, asked, ("ANSWER", "PASSWORD"), ("PASSWORD", Password));

        Assert.Equal("Bearer", signedIn["AuthenticationResult"]!["TokenType"]!.GetValue<string>());
    }

    [Fact]
    public async Task GetTokensFromRefreshToken_Rotation_ReplacesTheRefreshToken()
    {
        await using var host = await PoolHost.StartAsync();
        var sdk = new AwsSdk(host);
        var pool = host.Cognito.AddPool();
        pool.AddUser("nadia", Password);
        var client = pool.AddClient("app", request => request with
        {
            ExplicitAuthFlows = [ExplicitAuthFlowsType.AllowUserPasswordAuth],
            RefreshTokenRotation = new() { Feature = FeatureType.Enabled, RetryGracePeriodSeconds = 0 },
        });

        var first = (await SignInAsync(sdk, client))["RefreshToken"]!.GetValue<string>();
        var second = (await sdk.CallAsync("GetTokensFromRefreshToken", RefreshOf(client, first)))["AuthenticationResult"]!;
        Assert.NotEqual(first, second["RefreshToken"]!.GetValue<string>());

        var reuse = await sdk.FailAsync("GetTokensFromRefreshToken", RefreshOf(client, first));
        Assert.StartsWith("RefreshTokenReuseException: ", reuse, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RevokeToken_EndsItsSessionAlone()
    {
        await using var host = await PoolHost.StartAsync();
        var sdk = new AwsSdk(host);
        var pool = host.Cognito.AddPool();
        pool.AddUser("nadia", Password);
        var client = pool.AddClient();
        var (revoked, other) = (await SignInAsync(sdk, client), await SignInAsync(sdk, client));
        var token = revoked["RefreshToken"]!.GetValue<string>();

        await sdk.CallAsync("RevokeToken", new() { ["ClientId"] = client.Id, ["Token"] = token });

        Assert.Equal("NotAuthorizedException: Access Token has been revoked", await sdk.FailAsync("GetUser", AccessOf(revoked)));
        Assert.Equal(Revoked, await sdk.FailAsync("InitiateAuth", InitiationOf(client, "REFRESH_TOKEN_AUTH", ("REFRESH_TOKEN", token))));
        Assert.Equal(Revoked, await sdk.FailAsync("GetTokensFromRefreshToken", RefreshOf(client, token)));
        await sdk.CallAsync("GetUser", AccessOf(other));
        await sdk.CallAsync("GetTokensFromRefreshToken", RefreshOf(client, other["RefreshToken"]!.GetValue<string>()));
    }

    private static InMemoryAppClient AddCodePool(PoolHost host)
    {
        var pool = host.Cognito.AddPool("users", request => request with
        {
            Policies = new() { SignInPolicy = new() { AllowedFirstAuthFactors = [AuthFactorType.Password, AuthFactorType.EmailOtp] } },
        });
        pool.AddUser("nadia", Password, "nadia@example.com");
        return pool.AddClient();
    }

    private static async Task<JsonNode> SignInAsync(AwsSdk sdk, InMemoryAppClient client) =>
        (await InitiateAsync(sdk, client, "USER_PASSWORD_AUTH", ("USERNAME", "nadia"), ("PASSWORD", Password)))["AuthenticationResult"]!;

    private static Task<JsonNode> InitiateAsync(
        AwsSdk sdk, InMemoryAppClient client, string flow, params (string Name, string Value)[] parameters) =>
        sdk.CallAsync("InitiateAuth", InitiationOf(client, flow, parameters));

    private static JsonObject InitiationOf(InMemoryAppClient client, string flow, params (string Name, string Value)[] parameters) => new()
    {
        ["ClientId"] = client.Id,
        ["AuthFlow"] = flow,
        ["AuthParameters"] = Map(parameters),
    };

    private static Task<JsonNode> RespondAsync(
        AwsSdk sdk, InMemoryAppClient client, JsonNode challenge, params (string Name, string Value)[] responses) =>
        sdk.CallAsync("RespondToAuthChallenge", ResponseTo(client, challenge, responses));

    private static JsonObject ResponseTo(
        InMemoryAppClient client, JsonNode challenge, params (string Name, string Value)[] responses) => new()
    {
        ["ClientId"] = client.Id,
        ["ChallengeName"] = challenge["ChallengeName"]!.GetValue<string>(),
        ["Session"] = challenge["Session"]!.GetValue<string>(),
        ["ChallengeResponses"] = Map([("USERNAME", "nadia"), .. responses]),
    };

    private static JsonObject RefreshOf(InMemoryAppClient client, string token) =>
        new() { ["ClientId"] = client.Id, ["RefreshToken"] = token };

    private static JsonObject AccessOf(JsonNode tokens) => new() { ["AccessToken"] = tokens["AccessToken"]!.GetValue<string>() };

    private static JsonObject Map((string Name, string Value)[] values) =>
        new(values.Select(value => KeyValuePair.Create(value.Name, (JsonNode?)value.Value)));
}
