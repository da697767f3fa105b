using System.Text.Json.Nodes;
using CognitoClient.Authentication;
using CognitoClient.IntegrationTests.SignIn.Server;
using CognitoClient.IntegrationTests.SignIn.Server.Users;
using Microsoft.Extensions.Time.Testing;

namespace CognitoClient.IntegrationTests.SignIn;

/// <summary>An application and its user pool: the public API on one side, the server of the tests on the other.</summary>
internal sealed class SignInSite : IAsyncDisposable
{
    public const string Password = "Correct-Horse-1";
    public const string Email = "nadia@example.com";
    public const string Phone = "+491701234567";

    private readonly bool _admin;
    private readonly CognitoIdentityProviderClient _client;
    private readonly List<CognitoIdentityProviderClient> _others = [];

    private SignInSite(UserPoolServer server, FakeTimeProvider clock, AppClient app, bool admin)
    {
        _admin = admin;
        (Server, Clock, App) = (server, clock, app);
        _client = admin ? ServiceClient.Signing(server) : ServiceClient.Anonymous(server);
        SignIn = new(_client, Options);
        Accounts = new(_client, Options);
    }

    public UserPoolServer Server { get; }

    public UserPool Pool => Server.Pool;

    public FakeTimeProvider Clock { get; }

    public AppClient App { get; }

    public ICognitoIdentityProviderClient Client => _client;

    public CognitoSignIn SignIn { get; }

    public CognitoAccounts Accounts { get; }

    public CognitoSignInOptions Options => new()
    {
        UserPoolId = Pool.Options.PoolId,
        ClientId = App.Id,
        ClientSecret = App.Secret,
        UseAdminOperations = _admin,
        TimeProvider = Clock,
    };

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<SignInSite> StartAsync(
        SignInVariant variant = default, PoolOptions? options = null, Func<AppClient, AppClient>? app = null)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var server = await UserPoolServer.StartAsync((options ?? new()) with { Clock = clock, EmailIsUsername = variant.EmailIsUsername });
        var client = server.Pool.AddClient(client =>
        {
            client = variant.HasSecret ? client with { Secret = "t0pS3cret" } : client;
            return app?.Invoke(client) ?? client;
        });
        return new(server, clock, client, variant.IsAdmin);
    }

    /// <summary>A sign-in of its own for another request or process: nothing in common but the options.</summary>
    public CognitoSignIn Elsewhere(Action<CognitoSignInOptions>? configure = null)
    {
        var client = _admin ? ServiceClient.Signing(Server) : ServiceClient.Anonymous(Server);
        _others.Add(client);
        var options = Options;
        configure?.Invoke(options);
        return new(client, options);
    }

    /// <summary>Adds Nadia, who has an e-mail address and a telephone number.</summary>
    public User AddUser(string password = Password) =>
        Pool.Users.Add(Pool.Options.EmailIsUsername ? Email : "nadia", password, ("email", Email), ("phone_number", Phone));

    /// <summary>The challenge that must have come, taken up elsewhere from its saved form.</summary>
    public TChallenge Continue<TChallenge>(CognitoSignInResult result)
        where TChallenge : SignInChallenge
    {
        var challenge = Assert.IsType<TChallenge>(result);
        var restored = Assert.IsType<TChallenge>(Elsewhere().DeserializeChallenge(challenge.Serialize()));
        Assert.Equal(challenge, restored);
        return restored;
    }

    /// <summary>The tokens of a result that must be a success, held by the server to be a user's.</summary>
    public async Task<SignInTokens> AssertSignedInAsync(CognitoSignInResult result, User user)
    {
        var tokens = Assert.IsType<SignedIn>(result).Tokens;
        Assert.Same(user, GrantOf(tokens).User);
        Assert.Equal(user.Username, (await _client.GetUserAsync(new() { AccessToken = tokens.AccessToken }, Token)).Username);
        Assert.Equal((user.Sub, user.Username, "access", App.Id), Claims(tokens.ReadAccessToken()));
        Assert.Equal((user.Sub, user.Username, "id", App.Id), Claims(tokens.ReadIdToken()!));
        Assert.Equal(Clock.GetUtcNow() + App.TokenLifetime, tokens.ExpiresAt);
        return tokens;
    }

    public Server.Tokens.Grant GrantOf(SignInTokens tokens) =>
        Pool.Tokens.GrantOf(new("GetUser", new JsonObject { ["AccessToken"] = tokens.AccessToken }, IsSigned: false));

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _others.ForEach(client => client.Dispose());
        await Server.DisposeAsync();
        Assert.Empty(Server.Broken);
    }

    private static (string?, string?, string?, string?) Claims(TokenClaims claims) =>
        (claims.Subject, claims.Username, claims.TokenUse, claims.ClientId);
}
