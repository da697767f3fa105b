using CognitoClient.Internal.Logging;
using CognitoClient.Internal.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace CognitoClient.Internal.Hosting;

/// <summary>
/// Removes the resilience handlers that a client inherits from ConfigureHttpClientDefaults. Their retries would multiply the client's, and
/// their time limits end calls early.
/// </summary>
internal static class InheritedHandlers
{
    // By name, so that the package needs no reference: of Microsoft.Extensions.Http.Resilience and Microsoft.Extensions.Http.Polly.
    private static readonly string[] ResilienceHandlers =
        ["Microsoft.Extensions.Http.Resilience.ResilienceHandler", "Microsoft.Extensions.Http.PolicyHttpMessageHandler"];

    /// <summary>Removes them from the handlers that were added so far, which are the inherited ones.</summary>
    public static void Remove(IList<DelegatingHandler> handlers, IServiceProvider services, ClientRegistration registration)
    {
        var found = handlers.Where(handler => IsResilienceHandler(handler.GetType())).ToList();
        if (found.Count == 0)
        {
            return;
        }

        var settings = services.GetRequiredKeyedService<ClientSettings>(registration);
        if (settings.UseInheritedResilienceHandlers)
        {
            settings.Logger.ResilienceHandlersKept(found.Count, registration.HttpClientName);
            return;
        }

        foreach (var handler in found)
        {
            handlers.Remove(handler);
            handler.Dispose();
        }

        settings.Logger.ResilienceHandlersRemoved(found.Count, registration.HttpClientName);
    }

    private static bool IsResilienceHandler(Type? type) =>
        type is not null && (ResilienceHandlers.Contains(type.FullName) || IsResilienceHandler(type.BaseType));
}
