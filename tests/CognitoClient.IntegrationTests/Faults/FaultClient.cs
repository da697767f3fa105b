using CognitoClient.IntegrationTests.Loopback.Server;
using CognitoClient.Internal.Http;
using CognitoClient.Tests.Handlers;
using Microsoft.Extensions.DependencyInjection;

namespace CognitoClient.IntegrationTests.Faults;

/// <summary>
/// A client of the faulty server, made by hand or by a container with handlers of a user around it, where handlers, credentials and name
/// resolution stall from time to time.
/// </summary>
internal sealed class FaultClient : IDisposable
{
    private readonly IDisposable _owner;

    private FaultClient(ICognitoIdentityProviderClient client, IDisposable owner)
    {
        Client = client;
        _owner = owner;
    }

    public ICognitoIdentityProviderClient Client { get; }

    public static FaultClient Create(
        Uri address,
        int maxAttempts,
        TimeSpan attemptTimeout,
        TimeSpan timeout,
        CognitoRetryMode mode = CognitoRetryMode.Standard)
    {
        var options = new CognitoClientOptions { RetryMode = mode };
        Configure(options, address, maxAttempts, attemptTimeout, timeout);
        var client = new CognitoIdentityProviderClient(options);
        return new(client, client);
    }

    public static FaultClient CreateInContainer(Uri address, int maxAttempts, TimeSpan attemptTimeout, TimeSpan timeout)
    {
        var services = new ServiceCollection();
        var byName = new UriBuilder(address) { Host = "fault.test" }.Uri;
        services
            .AddSingleton(static _ => ConnectionPool.Create(StallingNames.ResolveAsync))
            .AddCognitoClient(options =>
            {
                Configure(options, byName, maxAttempts, attemptTimeout, timeout);
                options.AllowInsecureEndpoint = true;
                (options.AccessKeyId, options.SecretAccessKey, options.Credentials) = (null, null, new StallingCredentials());
            })
            .ConfigurePrimaryHttpMessageHandler(static provider => provider.GetRequiredService<SocketsHttpHandler>())
            .AddHttpMessageHandler(static () => new StallingHandler())
            .AddHttpMessageHandler(() => new InterveningHandler(AddHeaderAsync))
            .AddHttpMessageHandler(() => new InterveningHandler(MoveAsync))
            .AddHttpMessageHandler(() => new InterveningHandler(YieldAsync));
        var provider = services.BuildServiceProvider();
        return new(provider.GetRequiredService<ICognitoIdentityProviderClient>(), provider);
    }

    public void Dispose() => _owner.Dispose();

    private static void Configure(CognitoClientOptions options, Uri address, int maxAttempts, TimeSpan attemptTimeout, TimeSpan timeout)
    {
        options.Region = LoopbackClient.Region;
        options.Endpoint = address;
        options.MaxAttempts = maxAttempts;
        options.AttemptTimeout = attemptTimeout;
        options.Timeout = timeout;
        options.AccessKeyId = LoopbackClient.AccessKeyId;
        options.SecretAccessKey = LoopbackClient.SecretAccessKey;
    }

    private static Task<HttpResponseMessage> AddHeaderAsync(HttpRequestMessage request, Func<Task<HttpResponseMessage>> send)
    {
        request.Headers.TryAddWithoutValidation("x-amz-added", "by a handler");
        return send();
    }

    // As service discovery does: another URI for a while.
    private static async Task<HttpResponseMessage> MoveAsync(HttpRequestMessage request, Func<Task<HttpResponseMessage>> send)
    {
        var before = request.RequestUri!;
        request.RequestUri = new(before.AbsoluteUri);
        try
        {
            return await send();
        }
        finally
        {
            request.RequestUri = before;
        }
    }

    private static async Task<HttpResponseMessage> YieldAsync(HttpRequestMessage request, Func<Task<HttpResponseMessage>> send)
    {
        await Task.Yield();
        var response = await send();
        response.Headers.TryAddWithoutValidation("x-seen", "by a handler");
        return response;
    }
}
