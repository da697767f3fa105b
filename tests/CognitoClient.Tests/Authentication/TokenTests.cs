using System.Text.Json;
using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Tests.Authentication;

public class TokenTests
{
    private const string Access = """
        {"sub":"id","token_use":"access","username":"ada","client_id":"client","device_key":"key","scope":"a b","cognito:groups":["x","y"],
         "iat":1700000000,"exp":1700003600.5,"custom":{"n":1}}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Claims_OfAnAccessToken_AreRead()
    {
        var claims = TokenClaims.Parse(JwtText.Of(Access));

        Assert.Equal(
            ("id", "ada", "access", "client", "key"),
            (claims.Subject, claims.Username, claims.TokenUse, claims.ClientId, claims.DeviceKey));
        Assert.Equal(["x", "y"], claims.Groups);
        Assert.Equal(["a", "b"], claims.Scopes);
        Assert.Equal(
            (DateTimeOffset.FromUnixTimeSeconds(1700000000), DateTimeOffset.FromUnixTimeSeconds(1700003600)),
            (claims.IssuedAt, claims.ExpiresAt));
        Assert.Equal(1, claims.Claims["custom"].GetProperty("n").GetInt32());
        Assert.Equal("TokenClaims { 10 claims }", claims.ToString());
    }

    [Fact]
    public void Claims_OfAnIdToken_HaveItsNames()
    {
        var claims = TokenClaims.Parse(JwtText.Of("""{"cognito:username":"ada","aud":"client","email":"ada@example.com"}"""));

        Assert.Equal(
            ("ada", "client", "ada@example.com", null), (claims.Username, claims.ClientId, claims.GetString("email"), claims.ExpiresAt));
        Assert.Empty(claims.Groups);
    }

    [Theory]
    [InlineData("")]
    [InlineData("secret")]
    [InlineData("a.b")]
    [InlineData("a.!.c")]
    [InlineData("a.W10.c")]
    [InlineData("a.eyJ.c")]
    public void Claims_OfSomethingElse_AreRefusedWithoutQuotingIt(string token)
    {
        Assert.False(TokenClaims.TryParse(token, out _));
        Assert.Equal(
            "The string is not a JSON Web Token with readable claims.",
            Assert.Throws<FormatException>(() => TokenClaims.Parse(token)).Message);
    }

    [Fact]
    public void Save_OfTokens_IsReadBack()
    {
        var tokens = new SignInTokens
        {
            AccessToken = "a",
            IdToken = "i",
            RefreshToken = "r",
            ExpiresAt = DateTimeOffset.UnixEpoch.AddTicks(50_000_001),
            NewDevice = new NewDeviceMetadataType { DeviceKey = "key", DeviceGroupKey = "group" },
            SignInName = "ada",
        };

        Assert.Equal(tokens, SignInTokens.Deserialize(tokens.Serialize()));
        Assert.Equal(tokens, JsonSerializer.Deserialize<SignInTokens>(JsonSerializer.Serialize(tokens)));
        Assert.Equal(
            "SignInTokens { AccessToken = ***, IdToken = ***, RefreshToken = ***, ExpiresAt = 1970-01-01T00:00:05.0000001+00:00, "
            + "NewDevice = NewDeviceMetadataType { DeviceKey = key, DeviceGroupKey = group }, SignInName = *** }",
            tokens.ToString());
        Assert.Throws<FormatException>(() => SignInTokens.Deserialize("{}"));
    }

    [Fact]
    public void Save_OfADevice_IsReadBack()
    {
        var device = StartTests.Device with { UserConfirmationNecessary = true };

        Assert.Equal(device, DeviceSecret.Deserialize(device.Serialize()));
        Assert.Equal(
            "DeviceSecret { DeviceKey = key, DeviceGroupKey = group, Password = ***, UserConfirmationNecessary = True }",
            device.ToString());
        Assert.Throws<FormatException>(() => DeviceSecret.Deserialize("""{"DeviceKey":"key"}"""));
    }

    [Fact]
    public async Task ExpiresAt_WithoutALifetime_IsTheTokensClaim()
    {
        var expires = DateTimeOffset.FromUnixTimeSeconds(1_900_000_000);
        using var service = new ScriptedService()
            .Answers("InitiateAuth", $$"""{"AuthenticationResult":{"AccessToken":"{{JwtText.Expiring(expires)}}"} }""");

        var result = (SignedIn)await service.SignIn().StartPasswordAsync("ada", "pw", cancellationToken: Token);

        Assert.Equal(expires, result.Tokens.ExpiresAt);
    }

    [Fact]
    public async Task Refresh_ByDefault_SendsTheSecretAndTheTokensDevice()
    {
        using var service = new ScriptedService().Answers(
            "GetTokensFromRefreshToken", """{"AuthenticationResult":{"AccessToken":"new","IdToken":"i2","ExpiresIn":60}}""");
        var old = new SignInTokens { AccessToken = JwtText.Of(Access), RefreshToken = "r" };

        var fresh = await service.SignIn(options => options.ClientSecret = "secret").RefreshAsync(old, cancellationToken: Token);

        Assert.Equal(
            ("new", "i2", "r", service.Clock.GetUtcNow().AddSeconds(60)),
            (fresh.AccessToken, fresh.IdToken, fresh.RefreshToken, fresh.ExpiresAt));
        service.AssertSent(("GetTokensFromRefreshToken", """
            {"RefreshToken":"r","ClientId":"client","ClientSecret":"secret","DeviceKey":"key"}
            """));
    }

    [Fact]
    public async Task Refresh_WithRotation_KeepsTheNewToken()
    {
        using var service = new ScriptedService()
            .Answers("GetTokensFromRefreshToken", """{"AuthenticationResult":{"AccessToken":"new","RefreshToken":"r2"}}""");

        var fresh = await service.SignIn().RefreshAsync(
            new SignInTokens { AccessToken = "a", RefreshToken = "r" }, cancellationToken: Token);

        Assert.Equal("r2", fresh.RefreshToken);
    }

    [Theory]
    [InlineData("ada", "ada")]
    [InlineData("Ada", "ada")]
    [InlineData("ada@example.com", "id")]
    [InlineData(null, "id")]
    public async Task Refresh_ByInitiateAuth_HashesTheUsersOwnNameOrAfterAnAliasTheId(string? signInName, string hashed)
    {
        using var service = new ScriptedService().Answers("InitiateAuth", """{"AuthenticationResult":{"AccessToken":"new"}}""");
        var signIn = service.SignIn(
            options => (options.ClientSecret, options.RefreshOperation) = ("secret", TokenRefreshOperation.RefreshTokenAuth));
        var old = new SignInTokens { AccessToken = JwtText.Of(Access), RefreshToken = "r", SignInName = signInName };

        var fresh = await signIn.RefreshAsync(old, cancellationToken: Token);

        Assert.Equal(("new", "r"), (fresh.AccessToken, fresh.RefreshToken));
        var hash = SecretHash.Compute(hashed, "client", "secret");
        service.AssertSent(("InitiateAuth", $$"""
            {"AuthFlow":"REFRESH_TOKEN_AUTH",
             "AuthParameters":{"REFRESH_TOKEN":"r","DEVICE_KEY":"key","SECRET_HASH":"{{hash}}"},"ClientId":"client"}
            """));
    }

    [Fact]
    public async Task Refresh_WithoutAnAccessTokenInTheAnswer_IsAProtocolError()
    {
        using var service = new ScriptedService().Answers("GetTokensFromRefreshToken", "{}");

        await Assert.ThrowsAsync<SignInProtocolException>(
            () => service.SignIn().RefreshAsync(new SignInTokens { AccessToken = "a", RefreshToken = "r" }, cancellationToken: Token));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => service.SignIn().RefreshAsync(new SignInTokens { AccessToken = "a" }, cancellationToken: Token));
    }

    [Fact]
    public async Task ConfirmDevice_OfNewDevice_SendsAVerifierAndKeepsThePassword()
    {
        using var service = new ScriptedService().Answers("ConfirmDevice", """{"UserConfirmationNecessary":true}""")
            .Answers("UpdateDeviceStatus", "{}").Answers("ForgetDevice", "{}");
        var tokens = new SignInTokens { AccessToken = "a", NewDevice = new() { DeviceKey = "key", DeviceGroupKey = "group" } };

        var device = await service.SignIn().ConfirmDeviceAsync(tokens, "phone", Token);
        await service.SignIn().RememberDeviceAsync("a", device.DeviceKey, cancellationToken: Token);
        await service.SignIn().ForgetDeviceAsync("a", device.DeviceKey, Token);

        Assert.Equal(("key", "group", true), (device.DeviceKey, device.DeviceGroupKey, device.UserConfirmationNecessary));
        Assert.Equal(40, Convert.FromBase64String(device.Password).Length);
        var config = service.Sent[0].Body["DeviceSecretVerifierConfig"]!.AsObject();
        Assert.InRange(Convert.FromBase64String((string)config["PasswordVerifier"]!).Length, 376, 385);
        (config["PasswordVerifier"], config["Salt"]) = ("***", "***");
        service.AssertSent(
            ("ConfirmDevice", """
                {"AccessToken":"a","DeviceKey":"key","DeviceSecretVerifierConfig":{"PasswordVerifier":"***","Salt":"***"},
                 "DeviceName":"phone"}
                """),
            ("UpdateDeviceStatus", """{"AccessToken":"a","DeviceKey":"key","DeviceRememberedStatus":"remembered"}"""),
            ("ForgetDevice", """{"AccessToken":"a","DeviceKey":"key"}"""));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => service.SignIn().ConfirmDeviceAsync(tokens with { NewDevice = null }, cancellationToken: Token));
    }
}
