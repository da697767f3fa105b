using CognitoClient.Authentication;
using CognitoClient.Tests.Authentication;
using CognitoClient.Tests.Handlers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CognitoClient.Tests.DependencyInjection;

public class AddCognitoSignInTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignIn_FromContainer_CallsThroughTheContainersClient()
    {
        using var handler = new ScriptedHandler();
        var services = new ServiceCollection();
        services.AddCognitoClient(options => options.Region = "eu-west-1").ConfigurePrimaryHttpMessageHandler(() => handler);
        services.AddCognitoSignIn(options => (options.UserPoolId, options.ClientId) = ("eu-west-1_a", "client"));
        await using var provider = services.BuildServiceProvider();

        await Assert.ThrowsAsync<SignInProtocolException>(
            () => provider.GetRequiredService<CognitoSignIn>().StartPasswordAsync("ada", "pw", cancellationToken: Token));

        Assert.Single(handler.Sent);
        Assert.IsType<InMemorySessionStore>(provider.GetRequiredService<ICognitoSessionStore>());
    }

    [Fact]
    public async Task Services_FromContainer_AreSingletonsBesideTheirInterfaces()
    {
        var services = new ServiceCollection();
        services.AddCognitoClient(options => options.Region = "eu-west-1");
        services.AddCognitoSignIn(options => (options.UserPoolId, options.ClientId) = ("eu-west-1_a", "client"));
        await using var provider = services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        Assert.Same(provider.GetRequiredService<CognitoSignIn>(), provider.GetRequiredService<ICognitoSignIn>());
        Assert.Same(provider.GetRequiredService<CognitoAccounts>(), provider.GetRequiredService<ICognitoAccounts>());
        Assert.Same(provider.GetRequiredService<CognitoSessions>(), provider.GetRequiredService<ICognitoSessions>());
    }

    [Fact]
    public async Task Sessions_WithASignInOfTheApplication_RenewThroughIt()
    {
        var services = new ServiceCollection().AddSingleton<ICognitoSignIn>(new FixedSignIn("renewed"));
        services.AddCognitoClient(options => options.Region = "eu-west-1");
        services.AddCognitoSignIn(options => (options.UserPoolId, options.ClientId) = ("eu-west-1_a", "client"));
        await using var provider = services.BuildServiceProvider();
        var expired = new SignInTokens { AccessToken = "a", RefreshToken = "r", ExpiresAt = DateTimeOffset.UnixEpoch };

        var session = await provider.GetRequiredService<ICognitoSessions>().StartAsync(expired, cancellationToken: Token);

        Assert.Equal("renewed", (await session.GetTokensAsync(Token))!.AccessToken);
    }

    [Fact]
    public async Task Store_RegisteredBefore_IsTaken()
    {
        var store = new InMemorySessionStore();
        var services = new ServiceCollection().AddSingleton<ICognitoSessionStore>(store);
        services.AddCognitoClient(options => options.Region = "eu-west-1");
        services.AddCognitoSignIn(options => (options.UserPoolId, options.ClientId) = ("eu-west-1_a", "client"));
        await using var provider = services.BuildServiceProvider();
        var tokens = new SignInTokens { AccessToken = "a" };

        await provider.GetRequiredService<CognitoSessions>().StartAsync(tokens, "key", cancellationToken: Token);

        Assert.Same(tokens, await store.GetAsync("key", Token));
    }

    [Fact]
    public void Options_FromConfiguration_AreBound()
    {
        var options = Bind(("UserPoolId", "eu-west-1_a"), ("ClientId", "client"), ("ClientSecret", "s"), ("UseAdminOperations", "true"),
            ("RefreshAhead", "00:02:00"), ("RefreshOperation", "RefreshTokenAuth"));

        Assert.Equal(
            ("eu-west-1_a", "client", "s", true, TimeSpan.FromMinutes(2), TokenRefreshOperation.RefreshTokenAuth),
            (options.UserPoolId, options.ClientId, options.ClientSecret, options.UseAdminOperations, options.RefreshAhead,
                options.RefreshOperation));
        Assert.Equal(
            "CognitoSignInOptions { UserPoolId = eu-west-1_a, ClientId = ***, ClientSecret = ***, UseAdminOperations = True, "
            + "AllowOtherRegion = False, RefreshAhead = 00:02:00, RefreshOperation = RefreshTokenAuth }",
            options.ToString());
    }

    [Fact]
    public void Options_ThatCannotBeRead_AreFaultsAmongTheOthers()
    {
        var exception = Assert.Throws<OptionsValidationException>(
            () => Bind(("UseAdminOperations", "perhaps"), ("RefreshAhead", "soon"), ("ClientId", "client")));

        Assert.Equal(
            ["UseAdminOperations", "RefreshAhead", "UserPoolId"],
            exception.Failures.Select(failure => failure[..failure.IndexOf(':', StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task Host_WithFaultyOptions_DoesNotStart()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddCognitoClient(options => options.Region = "eu-west-1");
        builder.Services.AddCognitoSignIn(_ => { });
        using var host = builder.Build();

        await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Token));
    }

    private static CognitoSignInOptions Bind(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        using var provider = new ServiceCollection().AddCognitoSignIn(configuration).BuildServiceProvider();
        return provider.GetRequiredService<IOptions<CognitoSignInOptions>>().Value;
    }
}
