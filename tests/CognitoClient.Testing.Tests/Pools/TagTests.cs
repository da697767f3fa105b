using CognitoClient.Model;
using CognitoClient.Testing.Tests.Support;

namespace CognitoClient.Testing.Tests.Pools;

public sealed class TagTests : ServiceTest
{
    [Fact]
    public async Task TagUntagList()
    {
        var pool = await DescribeAsync(await CreatePoolAsync(
            new() { PoolName = "customers", UserPoolTags = new Dictionary<string, string> { ["team"] = "a" } }));
        var arn = pool.Arn!;

        await Client.TagResourceAsync(
            new() { ResourceArn = arn, Tags = new Dictionary<string, string> { ["team"] = "b", ["stage"] = "test" } }, Cancellation);
        await Client.UntagResourceAsync(new() { ResourceArn = arn, TagKeys = ["stage", "unknown"] }, Cancellation);

        var tags = (await Client.ListTagsForResourceAsync(new() { ResourceArn = arn }, Cancellation)).Tags;
        Assert.Equal(new Dictionary<string, string> { ["team"] = "b" }, tags);
        Assert.Equal(tags, (await DescribeAsync(pool.Id!)).UserPoolTags);
    }

    // FACTS-SERVER 19.
    [Fact]
    public async Task UnknownArn_ResourceNotFound() => await Assert.ThrowsAsync<ResourceNotFoundException>(() =>
        Client.ListTagsForResourceAsync(
            new() { ResourceArn = "arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_Unknown00" }, Cancellation));

    // FACTS-SERVER 3 [A].
    [Fact]
    public async Task MoreThan50_UserPoolTagging()
    {
        var tags = Enumerable.Range(0, 51).ToDictionary(index => $"key{index}", _ => "");

        await Assert.ThrowsAsync<UserPoolTaggingException>(
            () => CreatePoolAsync(new() { PoolName = "customers", UserPoolTags = tags }));
    }
}
