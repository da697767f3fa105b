using CognitoClient.Authentication;
using CognitoClient.Tests.Handlers;
using Microsoft.Extensions.DependencyInjection;

namespace CognitoClient.Tests.Calls;

/// <summary>That a disposed client says so at every door, instead of an inner handler.</summary>
public class DisposedClientTests
{
    private const string Message = "The client was disposed. Keep one client for as long as it is called; a client of a container is "
        + "disposed with the container.\nObject name: 'CognitoClient.CognitoIdentityProviderClient'.";

    public static TheoryData<string, Func<CognitoIdentityProviderClient, Task>> Doors() => new()
    {
        { "unsigned", client => client.CallAsync() },
        { "signed", client => client.CallSignedAsync() },
        { "view", client => client.With(new CallOptions { MaxAttempts = 1 }).CallSignedAsync() },
        { "pages", async client => await client.ListUsersPagesAsync(new() { UserPoolId = "eu-west-1_a" }, Token).FirstAsync(Token) },
        { "items", async client => await client.ListUsersItemsAsync(new() { UserPoolId = "eu-west-1_a" }, Token).FirstAsync(Token) },
        { "diagnosis", client => client.DiagnoseAsync(Token) },
        { "sign-in", client => new CognitoSignIn(client, SignIn()).StartPasswordAsync("ada", "pw", cancellationToken: Token) },
        { "srp", client => new CognitoSignIn(client, SignIn()).StartSrpAsync("ada", "pw", cancellationToken: Token) },
        { "accounts", client => new CognitoAccounts(client, SignIn()).SignUpAsync("ada", "pw", cancellationToken: Token) },
        { "sessions", client => GetTokensAsync(new CognitoSignIn(client, SignIn())) },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Doors), DisableDiscoveryEnumeration = true)]
    public async Task Door_OfADisposedClient_NamesTheClient(string door, Func<CognitoIdentityProviderClient, Task> open)
    {
        Assert.NotEmpty(door);
        var own = new CognitoIdentityProviderClient(new CognitoClientOptions
        {
            Region = "eu-west-1", AccessKeyId = "AKIA", SecretAccessKey = "secret",
        });
        own.Dispose();

        Assert.Equal(Message, await OpenAsync(open, own));

        using var handler = new ScriptedHandler();
        var over = TestClient.Create(handler);
        over.Dispose();

        Assert.Equal(Message, await OpenAsync(open, over));
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task Door_OfAContainersClient_NamesItsKey()
    {
        var services = new ServiceCollection();
        services.AddCognitoClient("staff", TestClient.Configure);
        services.AddCognitoSignIn("staff", options => (options.UserPoolId, options.ClientId) = ("eu-west-1_a", "client"));
        var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredKeyedService<CognitoIdentityProviderClient>("staff");
        var signIn = provider.GetRequiredKeyedService<ICognitoSignIn>("staff");
        await provider.DisposeAsync();

        var expected = Message.Replace("The client was", "The client 'staff' was", StringComparison.Ordinal);
        Assert.Equal(expected, await OpenAsync(client => client.CallSignedAsync(), client));
        Assert.Equal(expected, await OpenAsync(client => client.DiagnoseAsync(Token), client));
        Assert.Equal(expected, await OpenAsync(_ => signIn.StartPasswordAsync("ada", "pw", cancellationToken: Token), client));
    }

    [Fact]
    public async Task Call_ClientDisposedBetweenAttempts_NamesTheClient()
    {
        var client = default(CognitoIdentityProviderClient);
        using var handler = new AnsweringHandler(_ =>
        {
            client!.Dispose();
            return new(System.Net.HttpStatusCode.ServiceUnavailable);
        });
        using var created = TestClient.Create(handler);
        client = created;

        Assert.Equal(Message, await OpenAsync(client => client.CallSignedAsync(), client));
    }

    private static async Task<string> OpenAsync(Func<CognitoIdentityProviderClient, Task> open, CognitoIdentityProviderClient client) =>
        (await Assert.ThrowsAsync<ObjectDisposedException>(() => open(client))).Message.ReplaceLineEndings("\n");

    private static CognitoSignInOptions SignIn() => new() { UserPoolId = "eu-west-1_a", ClientId = "client" };

    private static async Task GetTokensAsync(CognitoSignIn signIn)
    {
        var expired = new SignInTokens { AccessToken = "a", RefreshToken = "r", ExpiresAt = DateTimeOffset.UnixEpoch };
        var session = await new CognitoSessions(signIn).StartAsync(expired, cancellationToken: Token);
        await session.GetTokensAsync(Token);
    }
}
