using CognitoClient;

namespace CognitoLocal;

/// <summary>A local server with a user pool and an invited user.</summary>
public sealed class LocalUserPool : IAsyncDisposable
{
    private readonly CognitoLocalServer _server;

    private LocalUserPool(CognitoLocalServer server) => _server = server;

    /// <summary>The address of the server.</summary>
    public Uri Endpoint => _server.Endpoint;

    /// <summary>The user pool, with its app client and user.</summary>
    public required InvitedUserPool Pool { get; init; }

    /// <summary>Starts the server and creates the user pool. Disposing stops the server and deletes everything.</summary>
    /// <exception cref="CognitoLocalException">Node.js is missing, or the server did not start.</exception>
    public static async Task<LocalUserPool> StartAsync(CancellationToken cancellationToken = default)
    {
        var server = await CognitoLocalServer.StartAsync(cancellationToken);
        try
        {
            using var client = new CognitoIdentityProviderClient(ClientOptions(server.Endpoint));
            return new LocalUserPool(server) { Pool = await InvitedUserPool.CreateAsync(client, cancellationToken) };
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Creates the options of a client for a local server, which ignores the region and keys.</summary>
    public static CognitoClientOptions ClientOptions(Uri endpoint) =>
        new() { Region = "us-east-1", Endpoint = endpoint, AccessKeyId = "local", SecretAccessKey = "local" };

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
