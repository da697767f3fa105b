using CognitoClient.EndToEndTests.CognitoLocal;
using CognitoClient.Model;
using CognitoLocal;

[assembly: AssemblyFixture(typeof(CognitoLocalFixture))]

namespace CognitoClient.EndToEndTests.CognitoLocal;

/// <summary>One cognito-local for all tests; each test makes a pool of its own in it.</summary>
public sealed class CognitoLocalFixture : IAsyncLifetime
{
    private CognitoLocalServer? _server;
    private CognitoIdentityProviderClient? _client;

    public ICognitoIdentityProviderClient Client => _client ?? Skip<ICognitoIdentityProviderClient>();

    public Uri Endpoint => _server?.Endpoint ?? Skip<Uri>();

    public async ValueTask InitializeAsync()
    {
        // In CI a missing Node.js is a fault of the set-up, and the start fails with it.
        if (Npx.Find() is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            return;
        }

        _server = await CognitoLocalServer.StartAsync(TestContext.Current.CancellationToken);
        _client = CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    public CognitoIdentityProviderClient CreateClient(Action<CognitoClientOptions>? configure = null)
    {
        var options = new CognitoClientOptions
        {
            Region = "us-east-1",
            Endpoint = Endpoint,
            AccessKeyId = "local",
            SecretAccessKey = "local",
        };
        configure?.Invoke(options);
        return new CognitoIdentityProviderClient(options);
    }

    internal async Task<TestPool> CreatePoolAsync()
    {
        var pool = await Client.CreateUserPoolAsync(
            new() { PoolName = "test", AutoVerifiedAttributes = [VerifiedAttributeType.Email] });
        var app = await Client.CreateUserPoolClientAsync(new() { UserPoolId = pool.UserPool!.Id!, ClientName = "test" });
        return new TestPool(Client, pool.UserPool.Id!, app.UserPoolClient!.ClientId!);
    }

    private static T Skip<T>()
    {
        Assert.Skip("cognito-local requires Node.js 20 or later, and npx was not found.");
        return default!;
    }
}
