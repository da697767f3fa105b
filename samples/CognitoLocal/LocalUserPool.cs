using CognitoClient;
using CognitoClient.Model;

namespace CognitoLocal;

/// <summary>
/// A cognito-local with what a sign-in needs: a user pool where users may have authenticator apps, an app client, and a user whom an administrator
/// has invited.
/// </summary>
public sealed class LocalUserPool : IAsyncDisposable
{
    /// <summary>The invited user.</summary>
    public const string Username = "nadia";

    /// <summary>What the invitation says. Amazon Cognito would send it to the user.</summary>
    public const string TemporaryPassword = "Invited-Nadia-1";

    private readonly CognitoLocalServer _server;

    private LocalUserPool(CognitoLocalServer server) => _server = server;

    /// <summary>Where the server answers.</summary>
    public Uri Endpoint => _server.Endpoint;

    /// <summary>The id of the user pool.</summary>
    public required string UserPoolId { get; init; }

    /// <summary>The id of the app client.</summary>
    public required string ClientId { get; init; }

    /// <summary>Starts the server and creates all this in it. Disposing it stops the server and deletes everything.</summary>
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

    /// <summary>The options of a client that calls a local server, which checks neither region nor keys.</summary>
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
