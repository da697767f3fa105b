using System.Text.Json;
using CognitoClient.Authentication;

namespace CognitoClient.Tests.Authentication;

/// <summary>Renewals with a refresh token alone, and sessions over a sign-in of the application.</summary>
public class RefreshTokenTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Refresh_WithARefreshToken_KeepsItIfThereIsNoNewOne()
    {
        using var service = new ScriptedService().Answers("GetTokensFromRefreshToken", SessionTests.Refreshed("a"));

        var tokens = await service.SignIn().RefreshAsync("r", context: new() { Device = StartTests.Device }, cancellationToken: Token);

        Assert.Equal(("a", "r"), (tokens.AccessToken, tokens.RefreshToken));
        service.AssertSent(("GetTokensFromRefreshToken", """{"RefreshToken":"r","ClientId":"client","DeviceKey":"key"}"""));
    }

    [Fact]
    public async Task Refresh_WithNewOfNoNamedType_TakesTokens()
    {
        using var service = new ScriptedService()
            .Answers("GetTokensFromRefreshToken", SessionTests.Refreshed("a"))
            .Answers("GetTokensFromRefreshToken", SessionTests.Refreshed("b"));
        var signIn = service.SignIn();

        var first = await signIn.RefreshAsync(new() { AccessToken = "old", RefreshToken = "r" }, cancellationToken: Token);
        var second = await ((ICognitoSignIn)signIn).RefreshAsync(new() { AccessToken = "a", RefreshToken = "r" }, cancellationToken: Token);

        Assert.Equal(("a", "r"), (first.AccessToken, first.RefreshToken));
        Assert.Equal(("b", "r"), (second.AccessToken, second.RefreshToken));
    }

    [Fact]
    public async Task Refresh_ByInitiateAuthWithASecret_HashesTheUsername()
    {
        using var service = new ScriptedService().Answers("InitiateAuth", SessionTests.Refreshed("a"));
        var signIn = service.SignIn(
            options => (options.ClientSecret, options.RefreshOperation) = ("secret", TokenRefreshOperation.RefreshTokenAuth));

        await signIn.RefreshAsync("r", "ada", cancellationToken: Token);

        Assert.Equal(
            SecretHash.Compute("ada", "client", "secret"), (string?)service.Sent[0].Body["AuthParameters"]!["SECRET_HASH"]);
    }

    [Fact]
    public async Task Refresh_ByInitiateAuthWithASecretAndNoUsername_SaysWhatIsMissing()
    {
        using var service = new ScriptedService();
        var signIn = service.SignIn(
            options => (options.ClientSecret, options.RefreshOperation) = ("secret", TokenRefreshOperation.RefreshTokenAuth));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => signIn.RefreshAsync("r", cancellationToken: Token));

        Assert.Equal(
            "SECRET_HASH needs the user's name, which neither the access token nor the call has. Pass the username.", exception.Message);
        Assert.Empty(service.Sent);
    }

    [Fact]
    public async Task Sessions_OverASignInOfTheApplication_UseTheOptionsClockAndRevokeThroughIt()
    {
        using var service = new ScriptedService();
        var signIn = new FixedSignIn("renewed");
        var options = new CognitoSignInOptions { TimeProvider = service.Clock, RefreshAhead = TimeSpan.FromMinutes(5) };
        var sessions = new CognitoSessions(signIn, options);
        var session = await sessions.StartAsync(SessionTests.Tokens(service, TimeSpan.FromMinutes(6)), "key", cancellationToken: Token);

        Assert.Equal("a1", (await session.GetTokensAsync(Token))!.AccessToken);
        service.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("renewed", (await session.GetTokensAsync(Token))!.AccessToken);

        await sessions.StartAsync(SessionTests.Tokens(service, TimeSpan.FromHours(1)), "key", cancellationToken: Token);
        await session.SignOutAsync(Token);
        Assert.Equal(["r1"], signIn.Revoked);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(61)]
    public void Sessions_WithARefreshAheadOutOfRange_AreRefused(int minutes) => Assert.Throws<ArgumentOutOfRangeException>(
        () => new CognitoSessions(new FixedSignIn("a"), new CognitoSignInOptions { RefreshAhead = TimeSpan.FromMinutes(minutes) }));

    [Fact]
    public void Claims_ThatATestConstructs_AreRead()
    {
        var claims = new TokenClaims(new Dictionary<string, JsonElement>
        {
            ["sub"] = JsonElement.Parse("\"id\""), ["cognito:groups"] = JsonElement.Parse("""["admins"]"""),
        });

        Assert.Equal("id", claims.Subject);
        Assert.Equal(["admins"], claims.Groups);
        Assert.Equal(2, claims.Claims.Count);
    }
}
