using CognitoClient.Model;

namespace CognitoClient.Tests.Model;

/// <summary>What was absent reads as empty, and is written as absent.</summary>
public class AbsenceTests
{
    [Theory]
    [InlineData("""{"UserPoolClient":{"ClientName":"web","ClientId":"abc"}}""")]
    [InlineData("""{"UserPoolClient":{"ClientName":"web","ReadAttributes":[],"CallbackURLs":[]}}""")]
    public void ToJson_DescribedClient_IsWhatWasRead(string json) =>
        Assert.Equal(json, DescribeUserPoolClientResponse.FromJson(json).ToJson());

    [Theory]
    [InlineData("""{"UserPool":{}}""")]
    [InlineData("""{"UserPool":{"AliasAttributes":[],"UserPoolTags":{}}}""")]
    [InlineData("{}")]
    public void ToJson_DescribedPool_IsWhatWasRead(string json) => Assert.Equal(json, DescribeUserPoolResponse.FromJson(json).ToJson());

    [Fact]
    public void ToJson_RequiredMembersOfAResponseAbsent_IsWhatWasRead()
    {
        var response = CreateResourceServerResponse.FromJson("{}");

        Assert.Equal(new ResourceServerType(), response.ResourceServer);
        Assert.Equal("{}", response.ToJson());
        Assert.NotEqual(new CreateResourceServerResponse { ResourceServer = new() }, response);
    }

    [Fact]
    public void With_OtherMemberChanged_KeepsAbsentAndEmpty()
    {
        var pool = UserPoolType.FromJson("""{"AliasAttributes":[]}""") with { Name = "n" };

        Assert.Equal("""{"Name":"n","AliasAttributes":[]}""", pool.ToJson());
        Assert.Empty(pool.UsernameAttributes);
    }

    [Fact]
    public void Init_Null_IsAbsent()
    {
        var pool = new UserPoolType { AliasAttributes = null! };

        Assert.Empty(pool.AliasAttributes);
        Assert.Equal("{}", pool.ToJson());
    }

    [Fact]
    public void ToString_AbsentAndEmptyList_PrintsTheEmptyOne() =>
        Assert.Equal("UserPoolType { AliasAttributes = [] }", UserPoolType.FromJson("""{"AliasAttributes":[]}""").ToString());
}
