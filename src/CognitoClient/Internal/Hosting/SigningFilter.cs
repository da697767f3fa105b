using System.Runtime.Versioning;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Settings;
using CognitoClient.Internal.Signing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace CognitoClient.Internal.Hosting;

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
            var clock = builder.Services.GetRequiredKeyedService<EndpointClock>(found);
            builder.PrimaryHandler = SigningHandler.Create(
                settings, CognitoIdentityProviderService.Description, clock, WithoutRedirects(builder.PrimaryHandler));
        }
    };

    /// <summary>
    /// A redirect would take passwords and tokens to another host; handlers that .NET brings along follow them unless told not to. A
    /// browser's handler has no such setting: <see cref="FetchOptions"/> are those of each message.
    /// </summary>
    private static HttpMessageHandler WithoutRedirects(HttpMessageHandler handler)
    {
        if (OperatingSystem.IsBrowser())
        {
            return handler is HttpClientHandler ? handler : new RedirectGuard(handler);
        }

        try
        {
            switch (handler)
            {
                case SocketsHttpHandler or HttpClientHandler when !FollowsRedirects(handler):
                    return handler;
                case SocketsHttpHandler sockets:
                    sockets.AllowAutoRedirect = false;
                    return handler;
                case HttpClientHandler client:
                    client.AllowAutoRedirect = false;
                    return handler;
                default:
                    return new RedirectGuard(handler);
            }
        }
        catch (InvalidOperationException)
        {
            // It is in use already, shared with others: it cannot be told any more, only watched.
            return new RedirectGuard(handler);
        }
    }

    [UnsupportedOSPlatform("browser")]
    private static bool FollowsRedirects(HttpMessageHandler handler) =>
        handler is SocketsHttpHandler { AllowAutoRedirect: true } or HttpClientHandler { AllowAutoRedirect: true };
}
