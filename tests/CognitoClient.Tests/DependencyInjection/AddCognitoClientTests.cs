using System.Text;
using CognitoClient.Tests.Handlers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

using static CognitoClient.Tests.Handlers.ScriptedHandler;

namespace CognitoClient.Tests.DependencyInjection;

public class AddCognitoClientTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Client_FromContainer_SignsItsCalls()
    {
        using var handler = new ScriptedHandler();
        var services = new ServiceCollection();
        services.AddCognitoClient(TestClient.Configure).ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();

        await ClientOf(provider).CallSignedAsync();

        var sent = Assert.Single(handler.Sent);
        Assert.Equal($"POST https://{TestClient.Host}/ HTTP/1.1", sent.Line);
        Assert.Contains("Credential=AKIA/", sent.Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public void Client_FromContainer_IsASingleton()
    {
        using var provider = new ServiceCollection().AddCognitoClient(TestClient.Configure).Services.BuildServiceProvider();

        Assert.Same(
            provider.GetRequiredService<ICognitoIdentityProviderClient>(), provider.GetRequiredService<CognitoIdentityProviderClient>());
    }

    [Fact]
    public async Task Handlers_AddedByTheApplicationWheneverThatIs_RunBeforeTheSignature()
    {
        using var primary = new ScriptedHandler();
        var signed = new List<bool>();
        var services = new ServiceCollection();
        services.AddHttpClient("other").AddHttpMessageHandler(Spy);
        services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(Spy));
        var builder = services.AddCognitoClient(TestClient.Configure);
        builder.AddHttpMessageHandler(Spy);
        services.AddCognitoClient().AddHttpMessageHandler(Spy).ConfigurePrimaryHttpMessageHandler(() => primary);
        await using var provider = services.BuildServiceProvider();

        await ClientOf(provider).CallSignedAsync();

        Assert.Equal([false, false, false], signed);
        Assert.NotNull(Assert.Single(primary.Sent).Header("Authorization"));

        InterveningHandler Spy() => new((request, send) =>
        {
            signed.Add(request.Headers.Contains("Authorization"));
            return send();
        });
    }

    [Fact]
    public async Task Client_AddedTwice_SignsOnceAndHasTheOptionsOfBoth()
    {
        using var handler = new ScriptedHandler(Answer(500));
        var credentials = new TestCredentials(_ => new(new AwsCredentials("AKIA", "secret")));
        var services = new ServiceCollection();
        services.AddCognitoClient(TestClient.Configure).ConfigurePrimaryHttpMessageHandler(() => handler);
        services.AddCognitoClient(options =>
        {
            options.Use(credentials);
            options.MaxAttempts = 5;
        });
        await using var provider = services.BuildServiceProvider();

        await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => ClientOf(provider).CallSignedAsync());

        Assert.Equal((5, 5), (handler.Sent.Count, credentials.Lookups));
    }

    [Fact]
    public void Pipeline_WithoutAPrimaryHandlerOfTheApplication_EndsInAPoolThatSeesChangesOfDns()
    {
        using var provider = new ServiceCollection().AddCognitoClient(TestClient.Configure).Services.BuildServiceProvider();

        var pool = Assert.IsType<SocketsHttpHandler>(PrimaryHandler(provider));

        Assert.Equal((TimeSpan.FromMinutes(5), false, false), (pool.PooledConnectionLifetime, pool.AllowAutoRedirect, pool.UseCookies));
    }

    [Fact]
    public void Pipeline_PrimaryHandlerOfTheApplication_FollowsNoRedirects()
    {
        HttpMessageHandler[] primaries = [new SocketsHttpHandler(), new HttpClientHandler()];
        Assert.All(primaries, primary =>
        {
            var services = new ServiceCollection();
            services.AddCognitoClient(TestClient.Configure).ConfigurePrimaryHttpMessageHandler(() => primary);
            using var provider = services.BuildServiceProvider();

            var last = PrimaryHandler(provider);

            Assert.Same(primary, last);
            Assert.False(last is HttpClientHandler client ? client.AllowAutoRedirect : ((SocketsHttpHandler)last).AllowAutoRedirect);
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_PrimaryHandlerThatCannotBeToldFollowsARedirect_Fails(bool isPool)
    {
        using var primary = isPool ? await UsedPoolAsync() : new AnsweringHandler(request =>
        {
            request.RequestUri = new("http://127.0.0.1:2/");
            return new();
        });
        var services = new ServiceCollection();
        services.AddCognitoClient(Local).ConfigurePrimaryHttpMessageHandler(() => primary);
        await using var provider = services.BuildServiceProvider();

        var exception = await Assert.ThrowsAsync<CognitoResponseException>(() => ClientOf(provider).CallSignedAsync());

        Assert.Contains("followed a redirect from 127.0.0.1:1 to 127.0.0.1:2", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pipeline_OfAnotherHttpClient_IsLeftAlone()
    {
        using var handler = new ScriptedHandler();
        var services = new ServiceCollection();
        services.AddHttpClient("other").ConfigurePrimaryHttpMessageHandler(() => handler);
        services.AddCognitoClient(TestClient.Configure);
        await using var provider = services.BuildServiceProvider();
        using var other = provider.GetRequiredService<IHttpClientFactory>().CreateClient("other");

        using var response = await other.GetAsync(new Uri("https://example.com/"), Token);

        Assert.Null(Assert.Single(handler.Sent).Header("Authorization"));
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
    public async Task Options_FromSectionThenCode_AreLaidTogether()
    {
        using var handler = new ScriptedHandler(Answer(500));
        var services = new ServiceCollection();
        services.AddCognitoClient(Json("""{ "Region": "us-east-1", "MaxAttempts": 4 }"""))
            .ConfigurePrimaryHttpMessageHandler(() => handler);
        services.Configure<CognitoClientOptions>(
            options =>
            {
                (options.MaxAttempts, options.TimeProvider) = (7, new SkippingTime(TimeSpan.FromSeconds(20)));
                (options.AccessKeyId, options.SecretAccessKey) = ("AKIA", "secret");
            });
        await using var provider = services.BuildServiceProvider();

        await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => ClientOf(provider).CallAsync());

        Assert.Equal(7, handler.Sent.Count);
        Assert.Equal("POST https://cognito-idp.us-east-1.amazonaws.com/ HTTP/1.1", handler.Sent[0].Line);
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

    private static ICognitoIdentityProviderClient ClientOf(IServiceProvider provider) =>
        provider.GetRequiredService<ICognitoIdentityProviderClient>();

    private static void Break(CognitoClientOptions options) => (options.Region, options.MaxAttempts) = ("no region", 0);

    private static void Local(CognitoClientOptions options)
    {
        TestClient.Configure(options);
        options.Endpoint = new("http://127.0.0.1:1/");
    }

    /// <summary>A pool of connections that was used before, so that its settings are fixed. Its next answer is a redirect.</summary>
    private static async Task<HttpMessageHandler> UsedPoolAsync()
    {
        var responses = new Queue<string>(
        [
            WireStream.EmptyResponse,
            "HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:2/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
            WireStream.EmptyResponse,
        ]);
        var pool = new SocketsHttpHandler { UseProxy = false, ConnectCallback = (_, _) => new(new WireStream(responses.Dequeue())) };
        using var other = new HttpClient(pool, disposeHandler: false);
        using var response = await other.GetAsync(new Uri("http://127.0.0.1:1/"), Token);
        return pool;
    }

    private static IConfiguration Json(string text) =>
        new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(text))).Build();

    private static HttpMessageHandler PrimaryHandler(IServiceProvider provider)
    {
        var handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler("CognitoClient");
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            handler = inner;
        }

        return handler;
    }
}
