using CognitoClient;
using CognitoClient.Model;

namespace CognitoLocal;

/// <summary>
/// A local server with a user pool that supports authenticator apps, an app client, and an invited user.
/// </summary>
public sealed class LocalUserPool : IAsyncDisposable
{
    /// <summary>The invited user.</summary>
    public const string Username = "nadia";

    /// <summary>The temporary password of the invited user. Amazon Cognito would send it to the user.</summary>
    public const string TemporaryPassword = "Invited-Nadia-1";

    private readonly CognitoLocalServer _server;

    private LocalUserPool(CognitoLocalServer server) => _server = server;

    /// <summary>The address of the server.</summary>
    public Uri Endpoint => _server.Endpoint;

    /// <summary>The user pool's ID.</summary>
    public required string UserPoolId { get; init; }

    /// <summary>The app client's ID.</summary>
    public required string ClientId { get; init; }

    /// <summary>Starts the server and creates the user pool. Disposing stops the server and deletes everything.</summary>
    /// <exception cref="CognitoLocalException">Node.js is missing, or the server did not start.</exception>
    public static async Task<LocalUserPool> StartAsync(CancellationToken cancellationToken = default)
    {
        var server = await CognitoLocalServer.StartAsync(cancellationToken);
        try
        {
            using var client = new CognitoIdentityProviderClient(ClientOptions(server.Endpoint));
            return await CreateAsync(server, client, cancellationToken);
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

    private static async Task<LocalUserPool> CreateAsync(
        CognitoLocalServer server, CognitoIdentityProviderClient client, CancellationToken cancellationToken)
    {
        var pool = (await client.CreateUserPoolAsync(new() { PoolName = "sign-in" }, cancellationToken)).UserPool!;
        var app = await client.CreateUserPoolClientAsync(new() { UserPoolId = pool.Id!, ClientName = "sign-in" }, cancellationToken);
        await client.SetUserPoolMfaConfigAsync(
            new()
            {
                UserPoolId = pool.Id!,
                MfaConfiguration = UserPoolMfaType.Optional,
                SoftwareTokenMfaConfiguration = new() { Enabled = true },
            },
            cancellationToken);
        await client.AdminCreateUserAsync(
            new()
            {
                UserPoolId = pool.Id!,
                Username = Username,
                TemporaryPassword = TemporaryPassword,
                MessageAction = MessageActionType.Suppress,
                UserAttributes = [new() { Name = "email", Value = "nadia@example.com" }],
            },
            cancellationToken);
        return new LocalUserPool(server) { UserPoolId = pool.Id!, ClientId = app.UserPoolClient!.ClientId! };
    }
}
