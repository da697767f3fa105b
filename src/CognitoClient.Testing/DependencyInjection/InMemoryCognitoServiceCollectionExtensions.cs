using CognitoClient;
using CognitoClient.Authentication;
using CognitoClient.Testing;
using CognitoClient.Testing.Internal.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers in-memory user pools.</summary>
public static class InMemoryCognitoServiceCollectionExtensions
{
    /// <summary>
    /// Directs every client that <c>AddCognitoClient</c> registers, with and without a key, to in-memory user pools, and registers the
    /// <see cref="InMemoryCognito"/>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="cognito">The user pools, or null for new ones.</param>
    /// <returns>The services, for further calls.</returns>
    /// <remarks>
    /// <para>The order does not matter: clients that are registered later are directed, too. Their endpoints, connections and credentials
    /// are not used, and no credentials are looked up. Handlers that the application adds to the clients still run.</para>
    /// <para>Sign-ins and sessions of <c>AddCognitoSignIn</c> use <see cref="InMemoryCognito.Clock"/>. A client whose region is set nowhere
    /// uses that of its sign-in's user pool or, without one, that of <see cref="InMemoryCognitoOptions.Region"/>.</para>
    /// </remarks>
    public static IServiceCollection AddInMemoryCognito(this IServiceCollection services, InMemoryCognito? cognito = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (cognito is null)
        {
            services.TryAddSingleton(_ => new InMemoryCognito());
        }
        else
        {
            services.Replace(ServiceDescriptor.Singleton(cognito));
        }

        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IPostConfigureOptions<CognitoClientOptions>, ClientOptionsRedirection>(),
            ServiceDescriptor.Singleton<IPostConfigureOptions<CognitoSignInOptions>, ClientOptionsRedirection>(),
            ServiceDescriptor.Singleton<IPostConfigureOptions<HttpClientFactoryOptions>, ClientOptionsRedirection>(),
        ]);
        return services;
    }
}
