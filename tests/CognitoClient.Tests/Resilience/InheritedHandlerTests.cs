using System.Net;
using CognitoClient.Tests.Diagnostics;
using CognitoClient.Tests.Handlers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace CognitoClient.Tests.Resilience;

/// <summary>That resilience handlers of ConfigureHttpClientDefaults do not multiply the retries of a client.</summary>
public class InheritedHandlerTests
{
    public static TheoryData<string, Action<IHttpClientBuilder>> Handlers() => new()
    {
        { "standard", http => http.AddStandardResilienceHandler(Fast) },
        { "hedging", http => http.AddStandardHedgingHandler() },
        { "own pipeline", http => http.AddResilienceHandler("x", Retry) },
        { "both", http => { http.AddStandardResilienceHandler(Fast); http.AddResilienceHandler("x", Retry); } },
        { "Polly 7", http => http.AddHttpMessageHandler(() => new Microsoft.Extensions.Http.PolicyHttpMessageHandler()) },
        { "derived", http => http.AddHttpMessageHandler(() => new DerivedHandler()) },
    };

    [Theory]
    [MemberData(nameof(Handlers), DisableDiscoveryEnumeration = true)]
    public async Task Call_HandlersOfDefaults_AreRemovedWithOneLogMessage(string kind, Action<IHttpClientBuilder> add)
    {
        Assert.NotEmpty(kind);
        var (sent, exception, log) = await CallAsync(services => services.ConfigureHttpClientDefaults(add));

        Assert.Equal((3, 3, true), (sent, exception.Attempts, exception.MayHaveSucceeded));
        var count = kind == "both" || kind == "hedging" ? 2 : 1;
        Assert.Equal(
            $"Information 2 ResilienceHandlersRemoved: Resilience handlers of ConfigureHttpClientDefaults ({count}) are not used by "
            + "CognitoClient, because their retries would multiply those of the client. Set UseInheritedResilienceHandlers to keep them.",
            Assert.Single(log.Lines, IsRemoval));
    }

    [Fact]
    public async Task Call_DefaultsConfiguredLater_AreRemovedAsWell()
    {
        var (sent, _, _) = await CallAsync(
            _ => { }, after: services => services.ConfigureHttpClientDefaults(http => http.AddResilienceHandler("x", Retry)));

        Assert.Equal(3, sent);
    }

    [Fact]
    public async Task Call_UseInheritedResilienceHandlers_KeepsThem()
    {
        var (sent, exception, _) = await CallAsync(
            services => services.ConfigureHttpClientDefaults(http => http.AddResilienceHandler("x", Retry)),
            options => options.UseInheritedResilienceHandlers = true);

        Assert.Equal((12, 3), (sent, exception.Attempts));
    }

    [Fact]
    public async Task Call_HandlerOfTheClientsBuilder_IsKept()
    {
        var (sent, exception, log) = await CallAsync(
            services => services.ConfigureHttpClientDefaults(http => http.AddResilienceHandler("x", Retry)),
            own: http => http.AddResilienceHandler("y", Retry));

        Assert.Equal((12, 3, true), (sent, exception.Attempts, exception.MayHaveSucceeded));
        Assert.Single(log.Lines, IsRemoval);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_HandlerOfAnEarlierAddHttpClient_IsKept(bool defaultsFirst)
    {
        var (sent, exception, log) = await CallAsync(services =>
        {
            if (defaultsFirst)
            {
                services.ConfigureHttpClientDefaults(http => http.AddResilienceHandler("x", Retry));
            }

            services.AddHttpClient("CognitoClient").AddResilienceHandler("y", Retry);
            if (!defaultsFirst)
            {
                services.ConfigureHttpClientDefaults(http => http.AddResilienceHandler("x", Retry));
            }
        });

        Assert.Equal((12, 3), (sent, exception.Attempts));
        Assert.Single(log.Lines, IsRemoval);
    }

    [Fact]
    public async Task Call_PrimaryHandlerOfAnEarlierAddHttpClient_IsUsed()
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Answer(200, """{"Username":"ada"}"""));
        var services = new ServiceCollection();
        services.AddHttpClient("CognitoClient:pools").ConfigurePrimaryHttpMessageHandler(() => handler);
        services.AddHttpClient("CognitoClient").ConfigurePrimaryHttpMessageHandler(() => throw new InvalidOperationException("Another's."));
        services.AddCognitoClient("pools", TestClient.Configure);
        await using var provider = services.BuildServiceProvider();

        var user = await provider.GetRequiredKeyedService<ICognitoIdentityProviderClient>("pools").CallAsync();

        Assert.Equal("ada", user.Username);
    }

    [Fact]
    public async Task Call_OtherHandlersOfDefaults_AreKept()
    {
        var seen = 0;
        var (sent, _, log) = await CallAsync(services => services.ConfigureHttpClientDefaults(http =>
            http.AddHttpMessageHandler(() => new InterveningHandler((_, send) =>
            {
                seen++;
                return send();
            }))));

        Assert.Equal((3, 3), (sent, seen));
        Assert.DoesNotContain(log.Lines, IsRemoval);
    }

    private static async Task<(int Sent, CognitoIdentityProviderException Exception, RecordedLog Log)> CallAsync(
        Action<IServiceCollection> before,
        Action<CognitoClientOptions>? configure = null,
        Action<IHttpClientBuilder>? own = null,
        Action<IServiceCollection>? after = null)
    {
        // Without an error code, which leaves the outcome open.
        var sent = 0;
        using var handler = new AnsweringHandler(_ =>
        {
            sent++;
            return new(HttpStatusCode.ServiceUnavailable);
        });
        using var log = new RecordedLog();
        var services = new ServiceCollection();
        before(services);
        var http = services.AddCognitoClient(options =>
        {
            TestClient.Configure(options);
            options.LoggerFactory = log;
            configure?.Invoke(options);
        }).ConfigurePrimaryHttpMessageHandler(() => handler);
        own?.Invoke(http);
        after?.Invoke(services);
        await using var provider = services.BuildServiceProvider();

        var exception = await Assert.ThrowsAsync<CognitoIdentityProviderException>(
            () => provider.GetRequiredService<ICognitoIdentityProviderClient>().CallSignedAsync());
        return (sent, exception, log);
    }

    private static bool IsRemoval(string line) => line.StartsWith("Information 2 ", StringComparison.Ordinal);

    private static void Fast(HttpStandardResilienceOptions options) => options.Retry.Delay = TimeSpan.Zero;

    private static void Retry(ResiliencePipelineBuilder<HttpResponseMessage> builder) =>
        builder.AddRetry(new HttpRetryStrategyOptions { MaxRetryAttempts = 3, Delay = TimeSpan.Zero });

    private sealed class DerivedHandler() : ResilienceHandler(ResiliencePipeline<HttpResponseMessage>.Empty);
}
