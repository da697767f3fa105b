using Microsoft.Extensions.DependencyInjection;

namespace CognitoClient.EndToEndTests.CognitoLocal;

public sealed class ContainerTests(CognitoLocalFixture cognito)
{
    [Fact]
    public async Task AddCognitoClient_ClientOfTheContainer_CallsTheServer()
    {
        var pool = await cognito.CreatePoolAsync();
        var services = new ServiceCollection();
        services.AddCognitoClient(options =>
        {
            options.Region = "us-east-1";
            options.Endpoint = cognito.Endpoint;
            options.AccessKeyId = "local";
            options.SecretAccessKey = "local";
        });
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<ICognitoIdentityProviderClient>();

        var response = await client.DescribeUserPoolAsync(new() { UserPoolId = pool.Id });

        Assert.Equal(pool.Id, response.UserPool!.Id);
    }
}
