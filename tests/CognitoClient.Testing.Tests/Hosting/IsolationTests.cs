using CognitoClient.Model;

namespace CognitoClient.Testing.Tests.Hosting;

public sealed class IsolationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Instances_SeeTheirOwnUserPools()
    {
        var first = new InMemoryCognito();
        var second = new InMemoryCognito();
        var pool = first.AddPool();

        await first.CreateClient().DescribeUserPoolAsync(new() { UserPoolId = pool.Id }, Cancellation);
        await Assert.ThrowsAsync<ResourceNotFoundException>(
            () => second.CreateClient().DescribeUserPoolAsync(new() { UserPoolId = pool.Id }, Cancellation));
        Assert.Empty(second.Pools);
    }

    [Fact]
    public async Task Regions_SeeTheirOwnUserPools()
    {
        var cognito = new InMemoryCognito();
        var pool = cognito.AddPool(region: "eu-west-1");
        var client = cognito.CreateClient(options => options.Region = "eu-west-1");
        var elsewhere = cognito.CreateClient(options => options.AllowOtherRegion = true);

        Assert.Single((await client.ListUserPoolsAsync(new() { MaxResults = 60 }, Cancellation)).UserPools);
        Assert.Empty((await elsewhere.ListUserPoolsAsync(new() { MaxResults = 60 }, Cancellation)).UserPools);
        await Assert.ThrowsAsync<ResourceNotFoundException>(
            () => elsewhere.DescribeUserPoolAsync(new() { UserPoolId = pool.Id }, Cancellation));
        await Assert.ThrowsAsync<ResourceNotFoundException>(
            () => elsewhere.ListTagsForResourceAsync(new() { ResourceArn = pool.Arn }, Cancellation));
    }

    [Fact]
    public void Seed_SameIds()
    {
        var first = new InMemoryCognito(new InMemoryCognitoOptions { Seed = 7 }).AddPool();
        var second = new InMemoryCognito(new InMemoryCognitoOptions { Seed = 7 }).AddPool();

        Assert.Equal(first.Id, second.Id);
        Assert.Equal(first.AddClient().Id, second.AddClient().Id);
    }
}
