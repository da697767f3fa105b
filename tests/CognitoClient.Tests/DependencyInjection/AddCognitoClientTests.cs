using System.Text;
using CognitoClient.Internal.Hosting;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Settings;
using CognitoClient.Internal.Signing;
using CognitoClient.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CognitoClient.Tests.DependencyInjection;

public class AddCognitoClientTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Client_FromContainer_SignsItsCalls()
    {
        using var handler = new RecordingHandler();
        var services = new ServiceCollection();
        services.AddCognitoClient(Configure).ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<ICognitoIdentityProviderClient>().DescribeUserPoolAsync(NewRequest(), Token);

        var request = Assert.Single(handler.Requests);
        Assert.Equal("cognito-idp.eu-west-1.amazonaws.com", request.RequestUri!.Host);
        Assert.Contains("Credential=AKIA/", Assert.Single(request.Headers.GetValues("Authorization")), StringComparison.Ordinal);
    }

    [Fact]
    public void Client_FromContainer_IsASingleton()
    {
        using var provider = new ServiceCollection().AddCognitoClient(Configure).Services.BuildServiceProvider();

        Assert.Same(
            provider.GetRequiredService<ICognitoIdentityProviderClient>(), provider.GetRequiredService<CognitoIdentityProviderClient>());
    }

    [Fact]
    public async Task Handlers_AddedByTheUserWheneverThatIs_RunBeforeTheSignature()
    {
        using var primary = new RecordingHandler();
        var seen = new List<bool>();
        var services = new ServiceCollection();
        services.AddHttpClient("other").AddHttpMessageHandler(() => new SpyHandler(seen));
        services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(() => new SpyHandler(seen)));
        var builder = services.AddCognitoClient(Configure);
        builder.AddHttpMessageHandler(() => new SpyHandler(seen));
        services.AddCognitoClient().AddHttpMessageHandler(() => new SpyHandler(seen)).ConfigurePrimaryHttpMessageHandler(() => primary);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<ICognitoIdentityProviderClient>().DescribeUserPoolAsync(NewRequest(), Token);

        Assert.Equal([false, false, false], seen);
        Assert.True(Assert.Single(primary.Requests).Headers.Contains("Authorization"));
    }

    [Fact]
    public void Pipeline_AddedTwice_HasOneSigningHandlerOverOnePool()
    {
        var services = new ServiceCollection();
        services.AddCognitoClient(Configure);
        services.AddCognitoClient(options => options.MaxAttempts = 5);
        using var provider = services.BuildServiceProvider();

        var handlers = Pipeline(provider, "CognitoClient").ToList();

        var pool = Assert.IsType<SocketsHttpHandler>(handlers[^1]);
        Assert.IsType<SigningHandler>(handlers[^2]);
        Assert.Single(handlers.OfType<SigningHandler>());
        Assert.Equal((TimeSpan.FromMinutes(5), false, false), (pool.PooledConnectionLifetime, pool.AllowAutoRedirect, pool.UseCookies));
        Assert.Equal(5, provider.GetRequiredKeyedService<ClientSettings>(new ClientRegistration("")).MaxAttempts);
    }

    [Fact]
    public void Pipeline_PrimaryHandlerOfTheUser_FollowsNoRedirects()
    {
        foreach (var primary in (HttpMessageHandler[])[new SocketsHttpHandler(), new HttpClientHandler()])
        {
            var services = new ServiceCollection();
            services.AddCognitoClient(Configure).ConfigurePrimaryHttpMessageHandler(() => primary);
            using var provider = services.BuildServiceProvider();

            var last = Pipeline(provider, "CognitoClient").Last();

            Assert.False(
                last is SocketsHttpHandler sockets ? sockets.AllowAutoRedirect : Assert.IsType<HttpClientHandler>(last).AllowAutoRedirect);
        }
    }

    [Fact]
    public async Task Pipeline_PrimaryHandlerThatCannotBeTold_IsWatched()
    {
        using var shared = new SocketsHttpHandler { ConnectCallback = (_, _) => throw new IOException("no network") };
        using (var other = new HttpClient(shared, disposeHandler: false))
        {
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => other.GetAsync(new Uri("http://127.0.0.1:1/"), Token));
        }

        foreach (var primary in (HttpMessageHandler[])[shared, new RecordingHandler()])
        {
            var services = new ServiceCollection();
            services.AddCognitoClient(Configure).ConfigurePrimaryHttpMessageHandler(() => primary);
            using var provider = services.BuildServiceProvider();

            Assert.Single(Pipeline(provider, "CognitoClient").OfType<RedirectGuard>());
        }
    }

    [Fact]
    public void Pipeline_OfAnotherHttpClient_IsLeftAlone()
    {
        var services = new ServiceCollection();
        services.AddHttpClient("other");
        services.AddCognitoClient(Configure);
        using var provider = services.BuildServiceProvider();

        Assert.Empty(Pipeline(provider, "other").OfType<SigningHandler>());
    }

    [Fact]
    public void Clients_WithNames_AreKeyedAndApart()
    {
        var services = new ServiceCollection();
        services.AddCognitoClient("customers", options => (options.Region, options.Anonymous) = ("eu-west-1", true));
        services.AddCognitoClient("staff", options => (options.Region, options.Anonymous) = ("us-east-1", true));
        using var provider = services.BuildServiceProvider();

        Assert.Null(provider.GetService<ICognitoIdentityProviderClient>());
        Assert.Equal("eu-west-1", RegionOf("customers"));
        Assert.Equal("us-east-1", RegionOf("staff"));

        string RegionOf(string name) =>
            Assert.IsType<CognitoIdentityProviderClient>(provider.GetRequiredKeyedService<ICognitoIdentityProviderClient>(name)).Region;
    }

    [Fact]
    public void Options_FromSectionThenCode_AreLaidTogether()
    {
        var services = new ServiceCollection();
        services.AddCognitoClient(Json("""{ "Region": "eu-west-1", "MaxAttempts": 4, "Anonymous": true }"""));
        services.Configure<CognitoClientOptions>(options => options.MaxAttempts = 7);
        using var provider = services.BuildServiceProvider();

        Assert.Equal("eu-west-1", ((CognitoIdentityProviderClient)provider.GetRequiredService<ICognitoIdentityProviderClient>()).Region);
        Assert.Equal(7, provider.GetRequiredKeyedService<ClientSettings>(new ClientRegistration("")).MaxAttempts);
    }

    [Fact]
    public void Client_FaultyOptions_ListsEveryFault()
    {
        using var provider = new ServiceCollection().AddCognitoClient("pools", Break).Services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(
            () => provider.GetRequiredKeyedService<ICognitoIdentityProviderClient>("pools"));

        Assert.Equal("pools", exception.OptionsName);
        Assert.Equal(["Region", "MaxAttempts"], exception.Failures.Select(failure => failure.Split(':')[0]));
    }

    [Fact]
    public async Task Host_FaultyOptions_DoesNotStart()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddCognitoClient(Break);
        using var host = builder.Build();

        await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Token));
    }

    private static void Configure(CognitoClientOptions options) =>
        (options.Region, options.AccessKeyId, options.SecretAccessKey) = ("eu-west-1", "AKIA", "secret");

    private static void Break(CognitoClientOptions options) => (options.Region, options.MaxAttempts) = ("no region", 0);

    private static DescribeUserPoolRequest NewRequest() => new() { UserPoolId = "eu-west-1_a" };

    private static IConfiguration Json(string text) =>
        new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(text))).Build();

    private static IEnumerable<HttpMessageHandler> Pipeline(IServiceProvider provider, string name)
    {
        var handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(name);
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            yield return handler;
            handler = inner;
        }

        yield return handler;
    }

    /// <summary>Notes whether the message was signed already.</summary>
    private sealed class SpyHandler(List<bool> seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen.Add(request.Headers.Contains("Authorization"));
            return base.SendAsync(request, cancellationToken);
        }
    }
}
