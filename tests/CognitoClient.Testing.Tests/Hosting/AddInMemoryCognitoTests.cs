using CognitoClient.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CognitoClient.Testing.Tests.Hosting;

public sealed class AddInMemoryCognitoTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Clients_PlainAndKeyed_InAnyOrder(bool isFirst)
    {
        var cognito = new InMemoryCognito();
        var pool = cognito.AddPool();
        var services = new ServiceCollection();
        if (isFirst)
        {
            services.AddInMemoryCognito(cognito);
        }

        // Neither the endpoint nor the credentials are used: a look-up of credentials would throw.
        services.AddCognitoClient(options =>
        {
            options.Endpoint = new Uri("https://localhost:1");
            options.Credentials = new NoCredentials();
        });
        services.AddCognitoClient("partners", options => options.Region = "us-east-1");
        if (!isFirst)
        {
            services.AddInMemoryCognito(cognito);
        }

        await using var provider = services.BuildServiceProvider();
        var plain = provider.GetRequiredService<ICognitoIdentityProviderClient>();
        var keyed = provider.GetRequiredKeyedService<ICognitoIdentityProviderClient>("partners");

        await plain.DescribeUserPoolAsync(new() { UserPoolId = pool.Id }, Cancellation);
        await keyed.DescribeUserPoolAsync(new() { UserPoolId = pool.Id }, Cancellation);
        Assert.Equal(2, cognito.Requests.For("DescribeUserPool").Count);
        Assert.Same(cognito, provider.GetRequiredService<InMemoryCognito>());
    }

    [Fact]
    public async Task WithoutInstance_OneIsRegistered()
    {
        await using var provider = Clients().AddInMemoryCognito().BuildServiceProvider();
        var pool = provider.GetRequiredService<InMemoryCognito>().AddPool();

        var client = provider.GetRequiredService<ICognitoIdentityProviderClient>();

        var described = await client.DescribeUserPoolAsync(new() { UserPoolId = pool.Id }, Cancellation);
        Assert.Equal(pool.Id, described.UserPool!.Id);
    }

    [Fact]
    public async Task Host_Starts()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddCognitoClient();
        builder.Services.AddInMemoryCognito();
        using var host = builder.Build();
        await host.StartAsync(Cancellation);
        var pool = host.Services.GetRequiredService<InMemoryCognito>().AddPool();

        var client = host.Services.GetRequiredService<ICognitoIdentityProviderClient>();

        await client.DescribeUserPoolAsync(new() { UserPoolId = pool.Id }, Cancellation);
        await host.StopAsync(Cancellation);
    }

    [Fact]
    public async Task Substitution_LastInstanceCounts()
    {
        var cognito = new InMemoryCognito();
        await using var provider = Clients().AddInMemoryCognito().AddInMemoryCognito(cognito).BuildServiceProvider();

        Assert.Same(cognito, provider.GetRequiredService<InMemoryCognito>());
    }

    [Fact]
    public async Task SignIn_ResolvesWithTheClock()
    {
        var cognito = new InMemoryCognito();
        var pool = cognito.AddPool();
        var app = pool.AddClient();
        var services = new ServiceCollection();
        services.AddCognitoSignIn(options =>
        {
            options.UserPoolId = pool.Id;
            options.ClientId = app.Id;
        });
        services.AddCognitoClient();
        services.AddInMemoryCognito(cognito);
        await using var provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<CognitoSignIn>());
        await provider.GetRequiredService<ICognitoIdentityProviderClient>()
            .DescribeUserPoolAsync(new() { UserPoolId = pool.Id }, Cancellation);
        Assert.Single(cognito.Requests.For("DescribeUserPool"));
    }

    private static ServiceCollection Clients()
    {
        var services = new ServiceCollection();
        services.AddCognitoClient();
        return services;
    }

    private sealed class NoCredentials : IAwsCredentialsProvider
    {
        public ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken) =>
            throw new InvalidOperationException("Credentials were looked up.");
    }
}
