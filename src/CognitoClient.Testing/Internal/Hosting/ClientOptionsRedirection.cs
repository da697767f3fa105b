using CognitoClient.Authentication;
using CognitoClient.Internal.Hosting;
using CognitoClient.Testing.Internal.Redirection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace CognitoClient.Testing.Internal.Hosting;

/// <summary>Directs every client and sign-in of a container to the in-memory user pools, whatever the order of registration.</summary>
internal sealed class ClientOptionsRedirection(
    InMemoryCognito cognito, IServiceProvider services, IEnumerable<ClientRegistration> clients)
    : IPostConfigureOptions<CognitoClientOptions>,
        IPostConfigureOptions<CognitoSignInOptions>,
        IPostConfigureOptions<HttpClientFactoryOptions>
{
    public void PostConfigure(string? name, CognitoClientOptions options)
    {
        ClientRedirection.Apply(options, cognito.Clock);
        if (options.Region is null && services.GetService<SignInRegistration>() is not null)
        {
            // The sign-in's own rule, which may come after this one.
            ActivatorUtilities.CreateInstance<PoolRegionConfiguration>(services).PostConfigure(name, options);
            options.Region = options.UserPoolIds?.Invoke().Select(id => id.Split('_')[0]).FirstOrDefault();
        }

        options.Region ??= cognito.Options.Region;
    }

    public void PostConfigure(string? name, CognitoSignInOptions options) => options.TimeProvider = cognito.Clock;

    /// <summary>Replaces the primary handler of the clients. The action runs after those of the application.</summary>
    public void PostConfigure(string? name, HttpClientFactoryOptions options)
    {
        if (clients.Any(client => client.HttpClientName == name))
        {
            options.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = cognito.CreateHandler());
        }
    }
}
