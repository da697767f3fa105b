using CognitoClient.Model;
using CognitoClient.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Shop.Tests;

/// <summary>Runs the shop with a new user pool. Each test has its own, so tests can run in parallel.</summary>
internal sealed class ShopFactory : WebApplicationFactory<Program>
{
    private readonly InMemoryAppClient _appClient;

    public ShopFactory()
    {
        Pool = Cognito.AddPool(configure: request => request with { AutoVerifiedAttributes = [VerifiedAttributeType.Email] });
        _appClient = Pool.AddClient();
    }

    public InMemoryCognito Cognito { get; } = new();

    public InMemoryUserPool Pool { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .ConfigureLogging(logging => logging.ClearProviders())
        .UseSetting("Cognito:UserPoolId", Pool.Id)
        .UseSetting("Cognito:ClientId", _appClient.Id)
        .ConfigureServices(services => services.AddInMemoryCognito(Cognito));
}
