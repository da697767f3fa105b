using CognitoClient.Authentication;
using CognitoClient.Internal.Settings;
using CognitoClient.Tests.Credentials;
using CognitoClient.Tests.Handlers;
using CognitoClient.Tests.Model;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

using static CognitoClient.Tests.Handlers.ScriptedHandler;

namespace CognitoClient.Tests.DependencyInjection;

/// <summary>The region that the ID of a user pool names, and that of the client.</summary>
[Collection(nameof(ProcessEnvironment))]
public sealed class PoolRegionTests : IDisposable
{
    private const string OtherRegion = "UserPoolId: 'us-east-1_Customers' is a user pool in us-east-1, but the client calls eu-central-1. "
        + "Set the client's Region to us-east-1 or, if the pool is available in both regions, AllowOtherRegion = true.";

    private readonly string? _region = Environment.GetEnvironmentVariable("AWS_REGION");
    private readonly string? _defaultRegion = Environment.GetEnvironmentVariable("AWS_DEFAULT_REGION");

    public PoolRegionTests()
    {
        Environment.SetEnvironmentVariable("AWS_REGION", null);
        Environment.SetEnvironmentVariable("AWS_DEFAULT_REGION", null);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<Action<ICognitoIdentityProviderClient, CognitoSignInOptions>> Constructors() => new()
    {
        (client, options) => _ = new CognitoSignIn(client, options),
        (client, options) => _ = new CognitoSignIn(client.With(new CallOptions()), options),
        (client, options) => _ = new CognitoAccounts(client, options),
    };

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("AWS_REGION", _region);
        Environment.SetEnvironmentVariable("AWS_DEFAULT_REGION", _defaultRegion);
    }

    [Theory]
    [MemberData(nameof(Constructors), DisableDiscoveryEnumeration = true)]
    public void SignIn_PoolOfAnotherRegion_IsRefusedBeforeAnythingIsSent(
        Action<ICognitoIdentityProviderClient, CognitoSignInOptions> create)
    {
        using var client = new CognitoIdentityProviderClient(new() { Region = "eu-central-1", Anonymous = true });

        var exception = Assert.Throws<OptionsValidationException>(() => create(client, SignIn("us-east-1_Customers")));

        Assert.Equal([OtherRegion], exception.Failures);
    }

    [Theory]
    [MemberData(nameof(Constructors), DisableDiscoveryEnumeration = true)]
    public void SignIn_PoolThatMayBeServed_IsAccepted(Action<ICognitoIdentityProviderClient, CognitoSignInOptions> create)
    {
        using var client = new CognitoIdentityProviderClient(new() { Region = "eu-central-1", Anonymous = true });
        using var local = new CognitoIdentityProviderClient(
            new() { Region = "eu-central-1", Anonymous = true, Endpoint = new("http://localhost:9229") });
        var allowed = SignIn("us-east-1_Customers");
        allowed.AllowOtherRegion = true;

        create(client, SignIn("eu-central-1_Customers"));
        create(client, SignIn("local_Customers"));
        create(client, allowed);
        create(local, SignIn("us-east-1_Customers"));
        create(SubstituteClient.Create(_ => null), SignIn("us-east-1_Customers"));
    }

    [Fact]
    public async Task Host_PoolOfAnotherRegion_DoesNotStart()
    {
        using var host = Build(services =>
        {
            services.AddCognitoClient(options => options.Region = "eu-central-1");
            services.AddCognitoSignIn(Set("us-east-1_Customers"));
        });

        Assert.Equal([OtherRegion], (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Token))).Failures);
    }

    [Fact]
    public async Task Host_ClientOfTheApplicationThatDependsOnTheSignIn_Starts()
    {
        using var host = Build(services =>
        {
            services.AddSingleton(provider =>
            {
                Assert.NotNull(provider.GetRequiredService<IOptions<CognitoSignInOptions>>().Value);
                return SubstituteClient.Create(_ => null);
            });
            services.AddCognitoSignIn(Set("us-east-1_Customers"));
            services.AddOptions<CognitoClientOptions>().Configure<IOptions<CognitoSignInOptions>>(
                (options, signIn) => options.Region = signIn.Value.UserPoolId!.Split('_')[0]);
        });

        await host.StartAsync(Token);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("staff")]
    public async Task Client_WithoutARegion_CallsThatOfTheUserPool(string? key)
    {
        using var handler = new ScriptedHandler();
        using var host = Build(services =>
        {
            var client = key is null ? services.AddCognitoClient() : services.AddCognitoClient(key);
            client.ConfigurePrimaryHttpMessageHandler(() => handler);
            _ = key is null
                ? services.AddCognitoSignIn(Set("ap-south-1_Customers"))
                : services.AddCognitoSignIn(key, Set("ap-south-1_Customers"));
            services.PostConfigureAll<CognitoClientOptions>(options => options.Profile = "no-such-profile");
        });

        var client = host.Services.GetRequiredKeyedService<CognitoIdentityProviderClient>(key);

        Assert.Equal(("ap-south-1", "cognito-idp.ap-south-1.amazonaws.com"), (client.Region, client.Endpoint.Host));
    }

    [Fact]
    public void Client_WithoutARegion_FindsThePoolsOfSignInsWithoutClients()
    {
        var options = new CognitoClientOptions { UserPoolIds = () => ["ap-south-1_A", "ap-south-1_B"] };

        var settings = TestSettingsOf(options);

        Assert.Equal("ap-south-1", settings.Region);
        Assert.Contains(settings.Notes, note => note is { Setting: "Region", Origin: "the user pool ap-south-1_A" });
    }

    [Fact]
    public async Task Client_WithoutARegionAndPoolsOfSeveral_NamesThem()
    {
        using var host = Build(services =>
        {
            services.AddCognitoClient(options => options.Profile = "no-such-profile");
            services.AddCognitoClient("own", options => options.Region = "eu-west-2");
            services.AddCognitoSignIn("staff", Set("eu-central-1_Staff"));
            services.AddCognitoSignIn("customers", Set("us-east-1_Customers"));
            services.AddCognitoSignIn("own", Set("eu-west-2_Own"));
        });

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Token));

        Assert.EndsWith(
            " The sign-ins use user pools of eu-central-1 and us-east-1, so register a client for each, under the key of its sign-in.",
            Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_PoolInAnotherRegion_IsNotSent()
    {
        using var handler = new ScriptedHandler();
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAsync<ArgumentException>(
            () => client.AdminGetUserAsync(new() { UserPoolId = "us-east-1_AbC", Username = "ada" }, Token));

        Assert.Equal(
            "AdminGetUser was not sent: the user pool us-east-1_AbC is in us-east-1, but the client calls eu-west-1. Set the client's "
                + "Region to us-east-1 or, if the pool is available in both regions, AllowOtherRegion = true. (Parameter 'request')",
            exception.Message);
        Assert.Empty(handler.Messages);
    }

    [Fact]
    public async Task Call_PageOfAPoolInAnotherRegion_IsNotSent()
    {
        using var handler = new ScriptedHandler();
        using var client = TestClient.Create(handler);
        var view = client.With(new() { MaxAttempts = 1 });

        await Assert.ThrowsAsync<ArgumentException>(() => view.ListUsersAsync(new() { UserPoolId = "us-east-1_AbC" }, Token));
        await Assert.ThrowsAsync<ArgumentException>(async () =>
        {
            var request = new CognitoClient.Model.ListUsersRequest { UserPoolId = "us-east-1_AbC" };
            await foreach (var _ in client.ListUsersItemsAsync(request, Token))
            {
            }
        });

        Assert.Empty(handler.Messages);
    }

    [Theory]
    [InlineData("eu-west-1_AbC")]
    [InlineData("local_AbC")]
    [InlineData("us-east-1")]
    [InlineData("us-east-1_")]
    [InlineData("us-east-1_a:b")]
    [InlineData("Facebook_us-east-1")]
    [InlineData("arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_AbC")]
    public async Task Call_PoolOfTheRegionOrNoPoolId_IsSent(string pool)
    {
        using var handler = new ScriptedHandler(Answer(200, "{}"));
        using var client = TestClient.Create(handler);

        await client.AdminGetUserAsync(new() { UserPoolId = pool, Username = "ada" }, Token);

        Assert.Single(handler.Messages);
    }

    [Fact]
    public async Task Call_OtherMembersThatLookLikeAPoolId_AreSent()
    {
        using var handler = new ScriptedHandler(Answer(200, "{}"));
        using var client = TestClient.Create(handler);

        await client.AdminCreateUserAsync(
            new()
            {
                UserPoolId = "eu-west-1_AbC",
                Username = "\"UserPoolId\":\"us-east-1_AbC\"",
                ClientMetadata = new Dictionary<string, string> { ["UserPoolId"] = "us-east-1_AbC" },
            },
            Token);
        await client.SignUpAsync(
            new()
            {
                ClientId = "client",
                Username = "us-east-1_AbC",
                Password = "p",
                ClientMetadata = new Dictionary<string, string> { ["UserPoolId"] = "us-east-1_AbC" },
            },
            Token);

        Assert.Equal(2, handler.Messages.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Call_OtherRegionAllowedOrCustomEndpoint_IsSent(bool isCustom)
    {
        using var handler = new ScriptedHandler(Answer(200, "{}"));
        using var client = TestClient.Create(handler, options =>
        {
            options.Endpoint = isCustom ? new("http://localhost:9229") : null;
            options.AllowOtherRegion = !isCustom;
        });

        await client.AdminGetUserAsync(new() { UserPoolId = "us-east-1_AbC", Username = "ada" }, Token);

        Assert.Single(handler.Messages);
        Assert.NotNull(new CognitoSignIn(client, new() { UserPoolId = "us-east-1_AbC", ClientId = "client" }));
    }

    [Fact]
    public async Task SignIn_OtherRegionAllowed_AppliesToItsCalls()
    {
        using var handler = new ScriptedHandler(Answer(200, """{"ChallengeName":"NEW_PASSWORD_REQUIRED","Session":"s"}"""));
        using var client = TestClient.Create(handler);
        var signIn = new CognitoSignIn(
            client,
            new() { UserPoolId = "us-east-1_AbC", ClientId = "client", UseAdminOperations = true, AllowOtherRegion = true });

        await signIn.StartPasswordAsync("ada", "password", cancellationToken: Token);

        Assert.Single(handler.Messages);
    }

    private static ClientSettings TestSettingsOf(CognitoClientOptions options) => Settings.TestSettings.Resolve(options);

    private static Action<CognitoSignInOptions> Set(string pool) =>
        options => (options.UserPoolId, options.ClientId) = (pool, "client");

    private static CognitoSignInOptions SignIn(string pool) => new() { UserPoolId = pool, ClientId = "client" };

    private static IHost Build(Action<IServiceCollection> register)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        register(builder.Services);
        return builder.Build();
    }
}
