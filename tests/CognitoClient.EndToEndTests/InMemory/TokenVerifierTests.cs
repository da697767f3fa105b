using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using CognitoClient.EndToEndTests.JavaScript;
using CognitoClient.Model;
using CognitoClient.Testing;

namespace CognitoClient.EndToEndTests.InMemory;

/// <summary>The official JavaScript verifier of tokens against tokens and keys of in-memory user pools.</summary>
[Collection(JavaScriptClient.Sequence)]
public sealed class TokenVerifierTests
{
    private const string Password = "Correct-Horse-1";

    [Fact]
    public async Task Tokens_OfThePool_AreAccepted()
    {
        await using var host = await PoolHost.StartAsync();
        var (pool, client) = AddPool(host);
        var tokens = await SignInAsync(host, client);

        var (results, fetched) = await VerifyAsync(
            host,
            CheckOf(pool, tokens.AccessToken!, ("tokenUse", "access"), ("clientId", client.Id)),
            CheckOf(pool, tokens.IdToken!, ("tokenUse", "id"), ("clientId", client.Id)),
            CheckOf(pool, tokens.AccessToken!, ("tokenUse", "access"), ("clientId", client.Id), ("groups", "editors")),
            CheckOf(pool, tokens.IdToken!, ("tokenUse", "id"), ("clientId", client.Id), ("groups", "editors")),
            CheckOf(pool, tokens.AccessToken!, ("tokenUse", "access"), ("clientId", client.Id), ("scope", "aws.cognito.signin.user.admin")),
            CheckOf(pool, tokens.IdToken!, ("tokenUse", null), ("clientId", null)));

        Assert.All(results, result => Assert.True(result["error"] is null, $"{result}"));
        Assert.Equal([$"{pool.Issuer}/.well-known/jwks.json"], fetched);
        Assert.Equal("nadia", results[0]["payload"]!["username"]!.GetValue<string>());
        Assert.Equal("nadia", results[1]["payload"]!["cognito:username"]!.GetValue<string>());
        Assert.Equal("nadia@example.com", results[1]["payload"]!["email"]!.GetValue<string>());
        Assert.True(results[1]["payload"]!["email_verified"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Tokens_Refreshed_AreAccepted()
    {
        await using var host = await PoolHost.StartAsync();
        var (pool, client) = AddPool(host);
        var tokens = await SignInAsync(host, client);
        using var cognito = host.Cognito.CreateClient();
        var refreshed = await cognito.GetTokensFromRefreshTokenAsync(
            new() { ClientId = client.Id, RefreshToken = tokens.RefreshToken! }, TestContext.Current.CancellationToken);

        var (results, _) = await VerifyAsync(
            host, CheckOf(pool, refreshed.AuthenticationResult!.AccessToken!, ("tokenUse", "access"), ("clientId", client.Id)));

        Assert.Null(Assert.Single(results)["error"]);
    }

    [Fact]
    public async Task Tokens_TamperedOrForOthers_AreRefused()
    {
        await using var host = await PoolHost.StartAsync();
        var (pool, client) = AddPool(host);
        var (otherPool, otherClient) = AddPool(host);
        var (tokens, others) = (await SignInAsync(host, client), await SignInAsync(host, otherClient));
        var token = tokens.AccessToken!;

        var (results, _) = await VerifyAsync(
            host,
            Check(WithPayload(token, payload => payload["username"] = "admin")),
            Check(WithSignature(token)),
            Check(WithHeaderOf(token, others.AccessToken!)),
            Check(WithSignatureOf(token, others.AccessToken!)),
            Check(others.AccessToken!),
            Check(tokens.IdToken!),
            CheckOf(pool, token, ("tokenUse", "id"), ("clientId", client.Id)),
            CheckOf(pool, token, ("tokenUse", "access"), ("clientId", otherClient.Id)),
            CheckOf(pool, token, ("tokenUse", "access"), ("clientId", client.Id), ("groups", "administrators")),
            CheckOf(pool, token, ("tokenUse", "access"), ("clientId", client.Id), ("scope", "orders/read")),
            Check(token));

        Assert.Equal(
            [
                "JwtInvalidSignatureError",
                "JwtInvalidSignatureError",
                "KidNotFoundInJwksError",
                "JwtInvalidSignatureError",
                "ParameterValidationError",
                "CognitoJwtInvalidTokenUseError",
                "CognitoJwtInvalidTokenUseError",
                "CognitoJwtInvalidClientIdError",
                "CognitoJwtInvalidGroupError",
                "JwtInvalidScopeError",
                null,
            ],
            results.Select(result => result["error"]?.GetValue<string>()));
        Assert.NotEqual(pool.Issuer, otherPool.Issuer);

        JsonObject Check(string value) => CheckOf(pool, value, ("tokenUse", "access"), ("clientId", client.Id));
    }

    [Fact]
    public async Task Token_AfterItsTime_IsRefused()
    {
        await using var host = await PoolHost.StartAsync();
        var (pool, client) = AddPool(host);
        host.Cognito.Clock.Advance(TimeSpan.FromMinutes(-61));
        var expired = await SignInAsync(host, client);
        host.Cognito.Clock.Advance(TimeSpan.FromMinutes(2));
        var valid = await SignInAsync(host, client);

        var (results, _) = await VerifyAsync(
            host,
            CheckOf(pool, expired.AccessToken!, ("tokenUse", "access"), ("clientId", client.Id)),
            CheckOf(pool, expired.IdToken!, ("tokenUse", "id"), ("clientId", client.Id)),
            CheckOf(pool, valid.AccessToken!, ("tokenUse", "access"), ("clientId", client.Id)));

        Assert.Equal(["JwtExpiredError", "JwtExpiredError", null], results.Select(result => result["error"]?.GetValue<string>()));
    }

    private static (InMemoryUserPool Pool, InMemoryAppClient Client) AddPool(PoolHost host)
    {
        var pool = host.Cognito.AddPool();
        pool.AddGroup("editors");
        pool.AddUser("nadia", Password, "nadia@example.com").AddToGroup("editors");
        return (pool, pool.AddClient());
    }

    private static async Task<AuthenticationResultType> SignInAsync(PoolHost host, InMemoryAppClient client)
    {
        using var cognito = host.Cognito.CreateClient();
        var response = await cognito.InitiateAuthAsync(
            new()
            {
                ClientId = client.Id,
                AuthFlow = AuthFlowType.UserPasswordAuth,
                AuthParameters = new Dictionary<string, string> { ["USERNAME"] = "nadia", ["PASSWORD"] = Password },
            },
            TestContext.Current.CancellationToken);
        return response.AuthenticationResult!;
    }

    private static JsonObject CheckOf(InMemoryUserPool pool, string token, params (string Name, string? Value)[] properties)
    {
        var check = new JsonObject { ["userPoolId"] = pool.Id, ["token"] = token };
        foreach (var (name, value) in properties)
        {
            check[name] = value;
        }

        return check;
    }

    private static async Task<(JsonNode[] Results, string[] Fetched)> VerifyAsync(PoolHost host, params JsonNode[] checks)
    {
        var outcome = await JavaScriptClient.RunAsync(
            "verify", new() { ["endpoint"] = host.Address.ToString(), ["checks"] = new JsonArray(checks) });
        return (
            [.. outcome["results"]!.AsArray().Select(result => result!)],
            [.. outcome["fetched"]!.AsArray().Select(uri => uri!.GetValue<string>())]);
    }

    private static string WithPayload(string token, Action<JsonObject> change)
    {
        var parts = token.Split('.');
        var payload = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!.AsObject();
        change(payload);
        return $"{parts[0]}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload.ToJsonString()))}.{parts[2]}";
    }

    private static string WithSignature(string token)
    {
        var parts = token.Split('.');
        var signature = Base64Url.DecodeFromChars(parts[2]);
        signature[^1] ^= 1;
        return $"{parts[0]}.{parts[1]}.{Base64Url.EncodeToString(signature)}";
    }

    private static string WithHeaderOf(string token, string other) => $"{other.Split('.')[0]}.{token.Split('.', 2)[1]}";

    private static string WithSignatureOf(string token, string other) => $"{token[..token.LastIndexOf('.')]}.{other.Split('.')[2]}";
}
