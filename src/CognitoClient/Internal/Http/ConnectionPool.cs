namespace CognitoClient.Internal.Http;

/// <summary>The handler that owns a client's connections.</summary>
internal static class ConnectionPool
{
    public static SocketsHttpHandler Create() => new()
    {
        // So that long-lived clients see DNS changes.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        // A redirect would send a signed request, with its secrets, to another host.
        AllowAutoRedirect = false,
        UseCookies = false,
    };
}
