using CognitoClient.Authentication;
using CognitoClient.Tests.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CognitoClient.Tests.DependencyInjection;

/// <summary>Several app clients in one container.</summary>
public class KeyedSignInTests
{
    private static readonly IConfiguration Configuration = new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Staff:UserPoolId"] = "eu-central-1_Staff",
            ["Staff:ClientId"] = "staffclient",
            ["Staff:ClientSecret"] = "staffsecret",
            ["Customers:UserPoolId"] = "us-east-1_Customers",
            ["Customers:ClientId"] = "customerclient",
        })
        .Build();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignIns_OfTwoUserPools_SendTheirOwnAppClients()
    {
        using var service = new ScriptedService()
            .Answers("GetTokensFromRefreshToken", SessionTests.Refreshed("a"))
            .Answers("GetTokensFromRefreshToken", SessionTests.Refreshed("b"));
        await using var provider = Build(services =>
        {
            services.AddCognitoClient(Local).ConfigurePrimaryHttpMessageHandler(() => service.Handler);
            services.AddCognitoSignIn("staff", Configuration.GetSection("Staff"));
            services.AddCognitoSignIn("customers", Configuration.GetSection("Customers"));
        });

        await provider.GetRequiredKeyedService<ICognitoSignIn>("customers").RefreshAsync("r", cancellationToken: Token);
        await provider.GetRequiredKeyedService<ICognitoSignIn>("staff").RefreshAsync("r", cancellationToken: Token);

        service.AssertSent(
            ("GetTokensFromRefreshToken", """{"RefreshToken":"r","ClientId":"customerclient"}"""),
            ("GetTokensFromRefreshToken", """{"RefreshToken":"r","ClientId":"staffclient","ClientSecret":"staffsecret"}"""));
    }

    [Fact]
    public async Task SignIn_WithAClientOfTheSameKey_CallsThroughIt()
    {
        using var own = new ScriptedService().Answers("GetTokensFromRefreshToken", SessionTests.Refreshed("a"));
        using var shared = new ScriptedService().Answers("GetTokensFromRefreshToken", SessionTests.Refreshed("b"));
        await using var provider = Build(services =>
        {
            services.AddCognitoSignIn("staff", Configuration.GetSection("Staff"));
            services.AddCognitoSignIn("customers", Configuration.GetSection("Customers"));
            services.AddCognitoClient(options => options.Region = "us-east-1").ConfigurePrimaryHttpMessageHandler(() => shared.Handler);
            services.AddCognitoClient("staff", options => options.Region = "eu-central-1")
                .ConfigurePrimaryHttpMessageHandler(() => own.Handler);
        });

        var staff = await provider.GetRequiredKeyedService<ICognitoSignIn>("staff").RefreshAsync("r", cancellationToken: Token);
        var customers = await provider.GetRequiredKeyedService<ICognitoSignIn>("customers").RefreshAsync("r", cancellationToken: Token);

        Assert.Equal(("a", "b"), (staff.AccessToken, customers.AccessToken));
    }

    [Fact]
    public async Task Services_OfAKey_AreSingletonsBesideTheirInterfaces()
    {
        await using var provider = Build(services =>
        {
            services.AddCognitoClient("staff", options => options.Region = "eu-central-1");
            services.AddCognitoSignIn("staff", Configuration.GetSection("Staff"));
        });

        AssertOne<ICognitoSignIn, CognitoSignIn>();
        AssertOne<ICognitoAccounts, CognitoAccounts>();
        AssertOne<ICognitoSessions, CognitoSessions>();
        AssertOne<ICognitoIdentityProviderClient, CognitoIdentityProviderClient>();
        Assert.Equal(
            "staffclient", provider.GetRequiredService<IOptionsMonitor<CognitoSignInOptions>>().Get("staff").ClientId);
        Assert.Null(provider.GetService<ICognitoSignIn>());

        void AssertOne<TInterface, TClass>()
            where TInterface : class
            where TClass : class, TInterface =>
            Assert.Same(provider.GetRequiredKeyedService<TInterface>("staff"), provider.GetRequiredKeyedService<TClass>("staff"));
    }

    [Fact]
    public async Task SignIn_WithoutAClient_SaysHowToRegisterOne()
    {
        await using var provider = Build(services => services.AddCognitoSignIn("staff", Configuration.GetSection("Staff")));

        var exception = Assert.Throws<InvalidOperationException>(() => provider.GetRequiredKeyedService<ICognitoSignIn>("staff"));

        Assert.Equal(
            "No client is registered for the sign-in 'staff'. Call AddCognitoClient(\"staff\", ...) to register a separate client, "
            + "or AddCognitoClient(...) for a client that all sign-ins share.",
            exception.Message);
    }

    [Fact]
    public async Task Sessions_OverASharedStore_FindNoSessionOfAnotherKey()
    {
        var store = new InMemorySessionStore();
        await using var provider = Build(services =>
        {
            services.AddCognitoClient(Local);
            services.AddCognitoSignIn("staff", Configuration.GetSection("Staff"));
            services.AddCognitoSignIn("customers", Configuration.GetSection("Customers"));
            services.AddSingleton<ICognitoSessionStore>(store);
        });
        var tokens = new SignInTokens { AccessToken = "a" };

        var session = await provider.GetRequiredKeyedService<ICognitoSessions>("customers")
            .StartAsync(tokens, "key", cancellationToken: Token);

        Assert.Equal("key", session.Key);
        Assert.Same(tokens, await session.GetTokensAsync(Token));
        Assert.Same(tokens, await store.GetAsync("customers:key", Token));
        Assert.Null(await provider.GetRequiredKeyedService<ICognitoSessions>("staff").GetSession("key").GetTokensAsync(Token));
    }

    [Fact]
    public async Task Sessions_WithAStoreOfTheSameKey_UseIt()
    {
        var store = new InMemorySessionStore();
        await using var provider = Build(services =>
        {
            services.AddCognitoClient(options => options.Region = "eu-central-1");
            services.AddKeyedSingleton<ICognitoSessionStore>("staff", store);
            services.AddCognitoSignIn("staff", Configuration.GetSection("Staff"));
        });
        var tokens = new SignInTokens { AccessToken = "a" };

        await provider.GetRequiredKeyedService<ICognitoSessions>("staff").StartAsync(tokens, "key", cancellationToken: Token);

        Assert.Same(tokens, await store.GetAsync("key", Token));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("pools")]
    public async Task SecondRegistration_OfAnotherUserPool_IsOneFault(string? key)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddCognitoClient(options => options.Region = "eu-central-1");
        Register(builder.Services, key, Configuration.GetSection("Staff"));
        Register(builder.Services, key, Configuration.GetSection("Customers"));
        using var host = builder.Build();

        var start = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Token));
        var resolution = Assert.Throws<OptionsValidationException>(() => key is null
            ? host.Services.GetRequiredService<ICognitoSignIn>()
            : host.Services.GetRequiredKeyedService<ICognitoSignIn>(key));

        var fault = Assert.Single(start.Failures);
        Assert.Equal(
            $"UserPoolId: AddCognitoSignIn was called for 'eu-central-1_Staff' and for 'us-east-1_Customers'"
            + $"{(key is null ? "" : " under the key 'pools'")}. Use a key for each, such as AddCognitoSignIn(\"staff\", ...).",
            fault);
        Assert.Equal(start.Failures, resolution.Failures);
    }

    [Fact]
    public async Task SecondRegistration_OfAnotherAppClient_IsOneFault()
    {
        await using var provider = Build(services =>
        {
            services.AddCognitoSignIn(Configuration.GetSection("Staff"));
            services.AddCognitoSignIn(options => (options.UserPoolId, options.ClientId) = ("eu-central-1_Staff", "other"));
        });

        var exception = Assert.Throws<OptionsValidationException>(
            () => provider.GetRequiredService<IOptions<CognitoSignInOptions>>().Value);

        Assert.Equal(
            "ClientId: AddCognitoSignIn was called for two app clients. Use a key for each, such as AddCognitoSignIn(\"staff\", ...).",
            Assert.Single(exception.Failures));
    }

    [Fact]
    public async Task SecondRegistration_OfAnAppClientForAnEarlierSecret_IsOneFault()
    {
        await using var provider = Build(services =>
        {
            services.AddCognitoSignIn(options => options.ClientSecret = "staffsecret");
            services.AddCognitoSignIn(Configuration.GetSection("Customers"));
        });

        var exception = Assert.Throws<OptionsValidationException>(
            () => provider.GetRequiredService<IOptions<CognitoSignInOptions>>().Value);

        Assert.Equal(
            "ClientSecret: AddCognitoSignIn was called with a secret before it was called with a ClientId, so the secret may belong to "
            + "another app client. Set both in one call, or the ClientId first.",
            Assert.Single(exception.Failures));
    }

    [Fact]
    public async Task SecondRegistration_OfTheSameAppClient_AddsToTheOptions()
    {
        await using var provider = Build(services =>
        {
            services.AddCognitoSignIn(Configuration.GetSection("Customers"));
            services.AddCognitoSignIn(options => options.ClientSecret = "secret");
            services.AddCognitoSignIn(Configuration.GetSection("Customers"));
        });

        var options = provider.GetRequiredService<IOptions<CognitoSignInOptions>>().Value;

        Assert.Equal(
            ("us-east-1_Customers", "customerclient", "secret"), (options.UserPoolId, options.ClientId, options.ClientSecret));
    }

    [Fact]
    public async Task Configure_OfAnotherAppClient_IsTheApplicationsChoice()
    {
        await using var provider = Build(services =>
        {
            services.AddCognitoSignIn(Configuration.GetSection("Staff"));
            services.Configure<CognitoSignInOptions>(
                options => (options.UserPoolId, options.ClientId, options.ClientSecret) = ("eu-central-1_Test", "test", null));
        });

        Assert.Equal("eu-central-1_Test", provider.GetRequiredService<IOptions<CognitoSignInOptions>>().Value.UserPoolId);
    }

    [Fact]
    public void AddCognitoSignIn_WithoutAName_Throws()
    {
        var services = new ServiceCollection();

        Assert.Throws<ArgumentException>(() => services.AddCognitoSignIn("", _ => { }));
        Assert.Throws<ArgumentNullException>(() => services.AddCognitoSignIn(null!, Configuration));
    }

    // A server that has user pools of several regions.
    private static void Local(CognitoClientOptions options) =>
        (options.Region, options.Endpoint) = ("eu-central-1", new Uri("http://localhost:9229"));

    private static void Register(IServiceCollection services, string? key, IConfiguration configuration) =>
        _ = key is null ? services.AddCognitoSignIn(configuration) : services.AddCognitoSignIn(key, configuration);

    private static ServiceProvider Build(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        register(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}
