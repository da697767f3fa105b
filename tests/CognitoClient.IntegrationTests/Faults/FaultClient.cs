using CognitoClient.IntegrationTests.Loopback.Server;
using Microsoft.Extensions.DependencyInjection;

namespace CognitoClient.IntegrationTests.Faults;

/// <summary>A client of the faulty server, made by hand or by a container with handlers of a user around it.</summary>
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
        services.AddCognitoClient(options => Configure(options, address, maxAttempts, attemptTimeout, timeout))
            .AddHttpMessageHandler(() => new HeaderHandler())
            .AddHttpMessageHandler(() => new MovingHandler())
            .AddHttpMessageHandler(() => new YieldingHandler());
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

    private sealed class HeaderHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.TryAddWithoutValidation("x-amz-added", "by a handler");
            return base.SendAsync(request, cancellationToken);
        }
    }

    // As service discovery does: another URI for a while.
    private sealed class MovingHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var before = request.RequestUri!;
            request.RequestUri = new(before.AbsoluteUri);
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            finally
            {
                request.RequestUri = before;
            }
        }
    }

    private sealed class YieldingHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            var response = await base.SendAsync(request, cancellationToken);
            response.Headers.TryAddWithoutValidation("x-seen", "by a handler");
            return response;
        }
    }
}
