using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace CognitoClient.DependencyInjection;

/// <summary>
/// Puts the signing handler around the primary handler of each client's pipeline: below every handler that is added, whenever that happens.
/// </summary>
internal sealed class SigningFilter(IEnumerable<ClientRegistration> registrations) : IHttpMessageHandlerBuilderFilter
{
    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        if (registrations.FirstOrDefault(registration => registration.HttpClientName == builder.Name) is { } found)
        {
            var settings = builder.Services.GetRequiredKeyedService<ClientSettings>(found);
            FollowNoRedirects(builder.PrimaryHandler);
            builder.PrimaryHandler = CognitoIdentityProviderClient.Signing(settings, builder.PrimaryHandler);
        }
    };

    /// <summary>A redirect would take passwords and tokens to another host; handlers that .NET brings along follow them unless told not to.</summary>
    private static void FollowNoRedirects(HttpMessageHandler handler)
    {
        switch (handler)
        {
            case SocketsHttpHandler { AllowAutoRedirect: true } sockets:
                sockets.AllowAutoRedirect = false;
                break;
            case HttpClientHandler { AllowAutoRedirect: true } client:
                client.AllowAutoRedirect = false;
                break;
            case DelegatingHandler { InnerHandler: { } inner }:
                FollowNoRedirects(inner);
                break;
        }
    }
}
