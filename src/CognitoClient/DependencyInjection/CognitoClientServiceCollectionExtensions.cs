using CognitoClient;
using CognitoClient.Internal.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Registers <see cref="ICognitoIdentityProviderClient"/>, and <see cref="CognitoIdentityProviderClient"/>, which implements it.
/// </summary>
/// <remarks>
/// <para>The client is a singleton over an <see cref="HttpClient"/> of <see cref="IHttpClientFactory"/>. Handlers that you add through the
/// returned builder run once for each attempt, before the attempt is signed. A primary handler that you set through it replaces the
/// client's connections. Its redirects are disabled.</para>
/// <para>Resilience handlers that the client would inherit from <c>ConfigureHttpClientDefaults</c> are removed, because their retries
/// multiply those of the client; see <see cref="CognitoClientOptions.UseInheritedResilienceHandlers"/>.</para>
/// <para>In a configuration section, unknown keys are invalid, as is a section that is missing or empty.</para>
/// <para>Unset options are read from the environment and the AWS profile. If settings are invalid, the host does not start or, without a
/// host, the client cannot be resolved: a single <see cref="OptionsValidationException"/> lists every problem. A second call for the same
/// client adds to its options.</para>
/// </remarks>
public static class CognitoClientServiceCollectionExtensions
{
    /// <summary>
    /// Registers the client with settings from the environment, the AWS profile and options that are configured elsewhere.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>.</returns>
    public static IHttpClientBuilder AddCognitoClient(this IServiceCollection services) =>
        ClientRegistration.Add(services, Options.Options.DefaultName);

    /// <summary>Registers the client with options set in code.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>.</returns>
    public static IHttpClientBuilder AddCognitoClient(this IServiceCollection services, Action<CognitoClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        services.Configure(configure);
        return services.AddCognitoClient();
    }

    /// <summary>Registers the client with options from a configuration section.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section. Its keys are the names of the properties of <see cref="CognitoClientOptions"/>.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>.</returns>
    public static IHttpClientBuilder AddCognitoClient(this IServiceCollection services, IConfiguration configuration)
    {
        Bind(services, Options.Options.DefaultName, configuration);
        return services.AddCognitoClient();
    }

    /// <summary>Registers a client under a key, to be resolved with <c>[FromKeyedServices(name)]</c>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key of the client and the name of its options.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>.</returns>
    /// <exception cref="ArgumentException">The name is null or empty.</exception>
    public static IHttpClientBuilder AddCognitoClient(this IServiceCollection services, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return ClientRegistration.Add(services, name);
    }

    /// <summary>Registers a client under a key, with options set in code.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key of the client and the name of its options.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>.</returns>
    /// <exception cref="ArgumentException">The name is null or empty.</exception>
    public static IHttpClientBuilder AddCognitoClient(this IServiceCollection services, string name, Action<CognitoClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        services.Configure(name, configure);
        return services.AddCognitoClient(name);
    }

    /// <summary>Registers a client under a key, with options from a configuration section.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key of the client and the name of its options.</param>
    /// <param name="configuration">The section. Its keys are the names of the properties of <see cref="CognitoClientOptions"/>.</param>
    /// <returns>The builder of the client's <see cref="HttpClient"/>.</returns>
    /// <exception cref="ArgumentException">The name is null or empty.</exception>
    public static IHttpClientBuilder AddCognitoClient(this IServiceCollection services, string name, IConfiguration configuration)
    {
        Bind(services, name, configuration);
        return services.AddCognitoClient(name);
    }

    private static void Bind(IServiceCollection services, string name, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(services);
        services.AddSingleton(new BoundSection(configuration, OptionsBinding.KeyNames));
        services.AddOptions<CognitoClientOptions>(name).Configure<IServiceProvider>(
            (options, provider) => OptionsBinding.Apply(configuration, options, provider.GetServices<BoundSection>()));
    }
}
