using System.Net;
using System.Runtime.Versioning;

namespace CognitoClient.Internal.Http;

/// <summary>The handler that owns a client's connections.</summary>
internal static class ConnectionPool
{
    /// <summary>Creates the handler. In a browser, it is the browser's, which is set up by message: <see cref="FetchOptions"/>.</summary>
    public static HttpMessageHandler Create() =>
        OperatingSystem.IsBrowser() ? new HttpClientHandler() : Create(Dns.GetHostAddressesAsync);

    /// <param name="resolve">Resolves a host name.</param>
    [UnsupportedOSPlatform("browser")]
    public static SocketsHttpHandler Create(Func<string, CancellationToken, Task<IPAddress[]>> resolve)
    {
        var handler = new SocketsHttpHandler
        {
            // So that long-lived clients see DNS changes.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            // A redirect would send a signed request, with its secrets, to another host.
            AllowAutoRedirect = false,
            UseCookies = false,
        };
        PendingConnections.Observe(handler, resolve);
        return handler;
    }
}
