using System.Diagnostics.Metrics;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Settings;
using CognitoClient.Internal.Signing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CognitoClient.Internal.Hosting;

/// <summary>A client in a container: its options' name and its HttpClient's.</summary>
internal sealed record ClientRegistration(string Name)
{
    public string HttpClientName => Name.Length == 0 ? "CognitoClient" : $"CognitoClient:{Name}";

    public static IHttpClientBuilder Add(IServiceCollection services, string name)
    {
        ArgumentNullException.ThrowIfNull(services);
        var registration = new ClientRegistration(name);
        var http = services.AddHttpClient(registration.HttpClientName);
        if (services.Any(service => !service.IsKeyedService && registration.Equals(service.ImplementationInstance)))
        {
            return http;
        }

        services.AddSingleton(registration);
        services.AddOptions<CognitoClientOptions>(name).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CognitoClientOptions>, OptionsValidation>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter, SigningFilter>());

        // The container's own, to be closed with it: the factory leaves the handlers that it made to the garbage collector.
        services.AddKeyedSingleton(registration, static (_, _) => ConnectionPool.Create());
        services.AddKeyedSingleton(registration, static (provider, key) => Resolve(provider, (ClientRegistration)key!));
        services.AddKeyedSingleton(registration, static (provider, key) => CreateClock(provider, (ClientRegistration)key!));
        var key = name.Length == 0 ? null : name;
        services.TryAddKeyedSingleton(key, (provider, _) => registration.Create(provider));
        services.TryAddKeyedSingleton<ICognitoIdentityProviderClient>(key, (provider, _) => key is null
            ? provider.GetRequiredService<CognitoIdentityProviderClient>()
            : provider.GetRequiredKeyedService<CognitoIdentityProviderClient>(key));

        // The client is a singleton that keeps its handlers, so the factory has nothing to rotate: DNS changes are seen because the
        // pool renews its connections. Timeouts are the client's own.
        // Defaults are applied before this, and what the application adds to a builder of this HttpClient after it.
        var first = FindConfiguration(services, registration.HttpClientName);
        var count = services.Count;
        http.ConfigureAdditionalHttpMessageHandlers((handlers, provider) => InheritedHandlers.Remove(handlers, provider, registration))
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => provider.GetRequiredKeyedService<HttpMessageHandler>(registration))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        for (; first >= 0 && count < services.Count; count++, first++)
        {
            var own = services[count];
            services.RemoveAt(count);
            services.Insert(first, own);
        }

        return http;
    }

    /// <summary>
    /// The index of the first service by which the application has configured the HttpClient, with AddHttpClient; -1 if there is none.
    /// </summary>
    private static int FindConfiguration(IServiceCollection services, string httpClientName)
    {
        for (var i = 0; i < services.Count; i++)
        {
            if (services[i] is { IsKeyedService: false, ImplementationInstance: ConfigureNamedOptions<HttpClientFactoryOptions> named }
                && named.Name == httpClientName)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The registration that a builder came from; null for another HttpClient's builder.</summary>
    public static ClientRegistration? Find(IHttpClientBuilder builder) => builder.Services
        .Where(service => !service.IsKeyedService)
        .Select(service => service.ImplementationInstance)
        .OfType<ClientRegistration>()
        .FirstOrDefault(registration => registration.HttpClientName == builder.Name);

    private CognitoIdentityProviderClient Create(IServiceProvider provider)
    {
        var settings = provider.GetRequiredKeyedService<ClientSettings>(this);
        var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName);
        var clock = provider.GetRequiredKeyedService<EndpointClock>(this);

        // The factory keeps one pipeline for each name, so this is the pipeline of the HttpClient.
        var pipeline = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(HttpClientName);
        return new CognitoIdentityProviderClient(new HttpMessageInvoker(new HttpClientForwarder(client)), settings, clock, pipeline);
    }

    // Shared by the client and its signing handler, so that the next signature uses the time of the service's response.
    private static EndpointClock CreateClock(IServiceProvider provider, ClientRegistration registration)
    {
        var settings = provider.GetRequiredKeyedService<ClientSettings>(registration);
        return new EndpointClock(settings.TimeProvider, settings.Logger);
    }

    private static ClientSettings Resolve(IServiceProvider provider, ClientRegistration registration)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<CognitoClientOptions>>().Get(registration.Name);
        var settings = SettingsResolver.Resolve(options, registration.Name);
        var loggers = options.LoggerFactory ?? provider.GetService<ILoggerFactory>();
        return settings with
        {
            Logger = loggers?.CreateLogger(CognitoClientDiagnostics.LogCategory) ?? settings.Logger,
            MeterFactory = provider.GetService<IMeterFactory>(),
        };
    }
}
