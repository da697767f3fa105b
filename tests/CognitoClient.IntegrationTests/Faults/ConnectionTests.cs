using CognitoClient.Tests.Handlers;
using Microsoft.Extensions.DependencyInjection;

namespace CognitoClient.IntegrationTests.Faults;

/// <summary>A connection that stays open does not keep the request that it was opened for, which contains secrets.</summary>
public sealed class ConnectionTests
{
    [Fact]
    public async Task Connection_AfterItsFirstRequest_DoesNotKeepIt()
    {
        await using var server = new FaultServer();
        var messages = new List<WeakReference>();
        var services = new ServiceCollection();
        services
            .AddCognitoClient(options =>
            {
                (options.Region, options.Endpoint) = ("eu-central-1", server.Address);
                (options.AccessKeyId, options.SecretAccessKey) = ("AKIA", "secret");
            })
            .AddHttpMessageHandler(() => new InterveningHandler((request, send) =>
            {
                messages.Add(new WeakReference(request));
                return send();
            }));
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<ICognitoIdentityProviderClient>();
        for (var call = 0; call < 3; call++)
        {
            await FaultCall.SendAsync(
                client, FaultScript.CallWith(FaultKind.None, call), TestContext.Current.CancellationToken);
        }

        await Polling.UntilAsync(() =>
        {
            GC.Collect();
            return messages.TrueForAll(static message => !message.IsAlive);
        });
        Assert.Equal(3, messages.Count);
    }
}
