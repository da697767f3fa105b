using CognitoClient.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CognitoClient.Internal.Hosting;

/// <summary>The sign-in of one app client in a container: its options, and the services that are built from them.</summary>
/// <param name="Name">The name of the options and the key of the services; empty for services without a key.</param>
internal sealed record SignInRegistration(string Name)
{
    private object? Key => Name.Length == 0 ? null : Name;

    public static IServiceCollection Add(
        IServiceCollection services, string name, Action<IServiceProvider, CognitoSignInOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddSingleton<IConfigureOptions<CognitoSignInOptions>>(
            provider => new SignInConfiguration(name, options => configure(provider, options)));
        services.AddOptions<CognitoSignInOptions>(name).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CognitoSignInOptions>, SignInOptionsValidation>());
        var registration = new SignInRegistration(name);
        if (!services.Any(service => !service.IsKeyedService && registration.Equals(service.ImplementationInstance)))
        {
            services.AddSingleton(registration);
            services.AddOptions<SignInStart>(name).ValidateOnStart();
            services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SignInStart>, SignInStartValidation>());
            services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<CognitoClientOptions>, PoolRegionConfiguration>());
            registration.AddServices(services);
        }

        return services;
    }

    /// <summary>Finds the client with the same key, or else the one without a key, which several sign-ins can share.</summary>
    public ICognitoIdentityProviderClient? TryFindClient(IServiceProvider provider) =>
        (Key is null ? null : provider.GetKeyedService<ICognitoIdentityProviderClient>(Key))
        ?? provider.GetService<ICognitoIdentityProviderClient>();

    public CognitoSignInOptions GetOptions(IServiceProvider provider) =>
        provider.GetRequiredService<IOptionsMonitor<CognitoSignInOptions>>().Get(Name);

    private void AddServices(IServiceCollection services)
    {
        if (Key is null)
        {
            ClientRegistration.Add(services, Name);
        }

        services.TryAddKeyedSingleton(Key, (provider, _) => new CognitoSignIn(FindClient(provider), GetOptions(provider)));
        services.TryAddKeyedSingleton<ICognitoSignIn>(Key, (provider, _) => Get<CognitoSignIn>(provider));
        services.TryAddKeyedSingleton(Key, (provider, _) => new CognitoAccounts(FindClient(provider), GetOptions(provider)));
        services.TryAddKeyedSingleton<ICognitoAccounts>(Key, (provider, _) => Get<CognitoAccounts>(provider));
        services.TryAddKeyedSingleton(Key, (provider, _) => CreateStore(provider));
        services.TryAddKeyedSingleton(
            Key,
            (provider, _) => new CognitoSessions(
                Get<ICognitoSignIn>(provider),
                GetOptions(provider),
                Get<ICognitoSessionStore>(provider),
                provider.GetService<ILoggerFactory>()));
        services.TryAddKeyedSingleton<ICognitoSessions>(Key, (provider, _) => Get<CognitoSessions>(provider));
    }

    private T Get<T>(IServiceProvider provider)
        where T : class =>
        Key is null ? provider.GetRequiredService<T>() : provider.GetRequiredKeyedService<T>(Key);

    private ICognitoIdentityProviderClient FindClient(IServiceProvider provider) =>
        TryFindClient(provider)
        ?? throw new InvalidOperationException(
            $"No client is registered for the sign-in '{Name}'. Call AddCognitoClient(\"{Name}\", ...) to register a separate client, "
            + "or AddCognitoClient(...) for a client that all sign-ins share.");

    /// <summary>Creates the default store. A store without a key is shared, with the keys of the sign-ins apart.</summary>
    private ICognitoSessionStore CreateStore(IServiceProvider provider) =>
        Key is not null && provider.GetService<ICognitoSessionStore>() is { } shared
            ? new PrefixedSessionStore(Name + ":", shared)
            : new InMemorySessionStore();
}
