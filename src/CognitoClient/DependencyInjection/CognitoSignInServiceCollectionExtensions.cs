using CognitoClient;
using CognitoClient.Authentication;
using CognitoClient.Internal.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Registers <see cref="CognitoSignIn"/>, <see cref="CognitoAccounts"/> and <see cref="CognitoSessions"/> for an app client.
/// </summary>
/// <remarks>
/// All are singletons over the container's <see cref="ICognitoIdentityProviderClient"/>, which <c>AddCognitoClient</c> registers and this
/// calls. Sessions are kept in memory unless an <see cref="ISessionStore"/> is registered. Faulty options fail the start of a host, or else
/// the first resolution, with one <see cref="OptionsValidationException"/> that lists every fault. A second call adds to the options.
/// </remarks>
public static class CognitoSignInServiceCollectionExtensions
{
    /// <summary>Registers sign-in with options set in code.</summary>
    public static IServiceCollection AddCognitoSignIn(this IServiceCollection services, Action<CognitoSignInOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services.Configure(configure));
    }

    /// <summary>Registers sign-in with options from a section of the configuration; its keys are the names of the properties.</summary>
    public static IServiceCollection AddCognitoSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        return Add(services.Configure<CognitoSignInOptions>(options => SignInOptionsBinding.Apply(configuration, options)));
    }

    private static IServiceCollection Add(IServiceCollection services)
    {
        services.AddCognitoClient();
        services.AddOptions<CognitoSignInOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CognitoSignInOptions>, SignInOptionsValidation>());
        services.TryAddSingleton<ISessionStore, InMemorySessionStore>();
        services.TryAddSingleton(static provider => new CognitoSignIn(Client(provider), Options(provider)));
        services.TryAddSingleton(static provider => new CognitoAccounts(Client(provider), Options(provider)));
        services.TryAddSingleton(static provider =>
            new CognitoSessions(provider.GetRequiredService<CognitoSignIn>(), provider.GetRequiredService<ISessionStore>()));
        return services;
    }

    private static ICognitoIdentityProviderClient Client(IServiceProvider provider) =>
        provider.GetRequiredService<ICognitoIdentityProviderClient>();

    private static CognitoSignInOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<CognitoSignInOptions>>().Value;
}
