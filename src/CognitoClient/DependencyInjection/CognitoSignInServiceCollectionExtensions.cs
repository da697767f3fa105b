using CognitoClient.Authentication;
using CognitoClient.Internal.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers sign-in, accounts and sessions of an app client.</summary>
/// <remarks>
/// <para>The services are singletons: <see cref="ICognitoSignIn"/>, <see cref="ICognitoAccounts"/> and <see cref="ICognitoSessions"/>, and
/// the classes that implement them. Tokens are kept in memory unless an <see cref="ICognitoSessionStore"/> is registered.</para>
/// <para>Register a second app client under a key, and resolve its services with <c>[FromKeyedServices(name)]</c>. They use the client with
/// the same key or, if there is none, the client without a key. The same applies to the store. In a shared store, the key is the prefix of
/// the session keys.</para>
/// <para>A client whose region is set nowhere calls the region of the user pool. A user pool in another region than the client's is an
/// invalid option, unless the client has a custom endpoint or <see cref="CognitoSignInOptions.AllowOtherRegion"/> is set. In a
/// configuration section, unknown keys are invalid, too.</para>
/// <para>If options are invalid, the host does not start or, without a host, the services cannot be resolved: a single
/// <see cref="OptionsValidationException"/> lists every problem. A second call for the same app client adds to its options. A second call
/// for another app client is such a problem, unless it has another key.</para>
/// </remarks>
public static class CognitoSignInServiceCollectionExtensions
{
    /// <summary>Registers sign-in with options set in code. Also registers the client, unless it is registered.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The services, for further calls.</returns>
    public static IServiceCollection AddCognitoSignIn(this IServiceCollection services, Action<CognitoSignInOptions> configure) =>
        Add(services, Options.Options.DefaultName, configure);

    /// <summary>Registers sign-in with options from a configuration section. Also registers the client, unless it is registered.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section. Its keys are the names of the properties of <see cref="CognitoSignInOptions"/>.</param>
    /// <returns>The services, for further calls.</returns>
    public static IServiceCollection AddCognitoSignIn(this IServiceCollection services, IConfiguration configuration) =>
        Add(services, Options.Options.DefaultName, configuration);

    /// <summary>Registers sign-in under a key, with options set in code.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key of the services and the name of the options.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The services, for further calls.</returns>
    /// <exception cref="ArgumentException">The name is null or empty.</exception>
    public static IServiceCollection AddCognitoSignIn(
        this IServiceCollection services, string name, Action<CognitoSignInOptions> configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Add(services, name, configure);
    }

    /// <summary>Registers sign-in under a key, with options from a configuration section.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key of the services and the name of the options.</param>
    /// <param name="configuration">The section. Its keys are the names of the properties of <see cref="CognitoSignInOptions"/>.</param>
    /// <returns>The services, for further calls.</returns>
    /// <exception cref="ArgumentException">The name is null or empty.</exception>
    public static IServiceCollection AddCognitoSignIn(this IServiceCollection services, string name, IConfiguration configuration)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Add(services, name, configuration);
    }

    private static IServiceCollection Add(IServiceCollection services, string name, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(services);
        services.AddSingleton(new BoundSection(configuration, SignInOptionsBinding.KeyNames));
        return SignInRegistration.Add(
            services,
            name,
            (provider, options) => SignInOptionsBinding.Apply(configuration, options, provider.GetServices<BoundSection>()));
    }

    private static IServiceCollection Add(IServiceCollection services, string name, Action<CognitoSignInOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return SignInRegistration.Add(services, name, (_, options) => configure(options));
    }
}
