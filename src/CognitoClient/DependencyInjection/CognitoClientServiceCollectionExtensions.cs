using CognitoClient;
using CognitoClient.Internal.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="ICognitoIdentityProviderClient"/>.</summary>
/// <remarks>
/// The client is a singleton over an <see cref="HttpClient"/> of <see cref="IHttpClientFactory"/>; handlers that are added through the
/// returned builder run once per attempt, before the attempt is signed, and a primary handler that is set through it takes the place of the
/// client's connections and is told to follow no redirects. Settings that the options leave open come from the environment and the AWS
/// profile. Faulty settings fail the start of a host, or else the first resolution of the client, with one <see
/// cref="OptionsValidationException"/> that lists every fault. A second call for the same client adds to its options.
/// </remarks>
public static class CognitoClientServiceCollectionExtensions
{
    /// <summary>Registers the client, with settings from the environment, the AWS profile and options configured elsewhere.</summary>
    public static IHttpClientBuilder AddCognitoClient(this IServiceCollection services) =>
        ClientRegistration.Add(services, Options.Options.DefaultName);

    /// <summary>Registers the client with options set in code.</summary>
    public static IHttpClientBuilder AddCognitoClient(this IServiceCollection services, Action<CognitoClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        services.Configure(configure);
        return services.AddCognitoClient();
    }

    /// <summary>Registers the client with options from a section of the configuration; its keys are the names of the properties.</summary>
    public static IHttpClientBuilder AddCognitoClient(this IServiceCollection services, IConfiguration configuration)
    {
        Bind(services, Options.Options.DefaultName, configuration);
        return services.AddCognitoClient();
    }

    /// <summary>Registers a client under a name, to be resolved with <c>[FromKeyedServices(name)]</c>.</summary>
    public static IHttpClientBuilder AddCognitoClient(this IServiceCollection services, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return ClientRegistration.Add(services, name);
    }

    /// <summary>Registers a client under a name, with options set in code.</summary>
    public static IHttpClientBuilder AddCognitoClient(this IServiceCollection services, string name, Action<CognitoClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        services.Configure(name, configure);
        return services.AddCognitoClient(name);
    }

    /// <summary>Registers a client under a name, with options from a section of the configuration.</summary>
    public static IHttpClientBuilder AddCognitoClient(this IServiceCollection services, string name, IConfiguration configuration)
    {
        Bind(services, name, configuration);
        return services.AddCognitoClient(name);
    }

    private static void Bind(IServiceCollection services, string name, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.Configure<CognitoClientOptions>(name, options => OptionsBinding.Apply(configuration, options));
    }
}
