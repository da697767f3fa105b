using CognitoClient.IntegrationTests.Loopback.Planning;
using CognitoClient.IntegrationTests.Loopback.Server;

namespace CognitoClient.IntegrationTests.Loopback;

/// <summary>Pages and items of all operations that answer in pages.</summary>
public sealed class PaginatorTests(LoopbackServer server) : IClassFixture<LoopbackServer>
{
    /// <summary>Two items, none with a token, two without one.</summary>
    private static readonly PageScript ThreePages = new() { [""] = (2, "t1"), ["t1"] = (0, "t2"), ["t2"] = (2, null) };

    [Theory]
    [MemberData(nameof(ModelData.PagedOperations), MemberType = typeof(ModelData))]
    public async Task Enumerate_EmptyPageWithToken_DeliversThePagesAfterIt(string operation)
    {
        using var paging = new PagedCall(server, operation, ThreePages);

        Assert.Equal(ThreePages.ItemCounts, await paging.PagesAsync());
        Assert.Equal(["", "t1", "t2"], paging.SentTokens);
        Assert.Equal(ThreePages.ItemCounts.Sum(), await paging.ItemsAsync());
        Assert.Equal(["", "t1", "t2"], paging.SentTokens);
    }

    [Theory]
    [MemberData(nameof(ModelData.PagedOperations), MemberType = typeof(ModelData))]
    public async Task Enumerate_EmptyToken_Ends(string operation)
    {
        using var paging = new PagedCall(server, operation, new() { [""] = (1, "t1"), ["t1"] = (1, "") });

        Assert.Equal([1, 1], await paging.PagesAsync());
        Assert.Equal(2, await paging.ItemsAsync());
        Assert.Equal(["", "t1"], paging.SentTokens);
    }

    [Theory]
    [MemberData(nameof(ModelData.PagedOperations), MemberType = typeof(ModelData))]
    public async Task Enumerate_RequestWithToken_ResumesThere(string operation)
    {
        using var paging = new PagedCall(server, operation, ThreePages, startToken: "t1");

        Assert.Equal([0, 2], await paging.PagesAsync());
        Assert.Equal(["t1", "t2"], paging.SentTokens);
        Assert.Equal(2, await paging.ItemsAsync());
        Assert.Equal(["t1", "t2"], paging.SentTokens);
    }

    [Theory]
    [MemberData(nameof(ModelData.PagedOperations), MemberType = typeof(ModelData))]
    public async Task Enumerate_RepeatedToken_ThrowsAfterThePages(string operation)
    {
        using var paging = new PagedCall(server, operation, new() { [""] = (1, "t1"), ["t1"] = (2, "t1") });
        var pages = new List<int>();
        var items = new List<object>();

        await Assert.ThrowsAsync<CognitoResponseException>(() => paging.PagesAsync(pages.Add));
        await Assert.ThrowsAsync<CognitoResponseException>(() => paging.ItemsAsync(items.Add));

        Assert.Equal([1, 2], pages);
        Assert.Equal(3, items.Count);
        Assert.Equal(["", "t1"], paging.SentTokens);
    }

    [Theory]
    [MemberData(nameof(ModelData.PagedOperations), MemberType = typeof(ModelData))]
    public async Task Enumerate_TokenOfTheRequestRepeated_Throws(string operation)
    {
        using var paging = new PagedCall(server, operation, new() { ["t1"] = (1, "t1") }, startToken: "t1");

        await Assert.ThrowsAsync<CognitoResponseException>(() => paging.PagesAsync());

        Assert.Equal(["t1"], paging.SentTokens);
    }

    [Theory]
    [MemberData(nameof(ModelData.PagedOperations), MemberType = typeof(ModelData))]
    public async Task Enumerate_CancelledAfterFirstPage_FetchesNoOther(string operation)
    {
        using var paging = new PagedCall(server, operation, ThreePages);
        foreach (var way in Enum.GetValues<CancelWay>())
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => paging.CancelInFirstPageAsync(way));
            Assert.Equal([""], paging.SentTokens);
        }
    }

    [Theory]
    [MemberData(nameof(ModelData.PagedOperations), MemberType = typeof(ModelData))]
    public async Task Enumerate_Twice_StartsAgain(string operation)
    {
        using var paging = new PagedCall(server, operation, ThreePages);
        var pages = paging.Pages(CancellationToken.None);
        var items = paging.Items(CancellationToken.None);

        Assert.Equal(3, await pages.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(3, await pages.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(4, await items.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(4, await items.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(12, server.Received.Count);
    }

    [Theory]
    [MemberData(nameof(ModelData.PagedOperations), MemberType = typeof(ModelData))]
    public void Enumerate_NotBegun_SendsNothing(string operation)
    {
        using var paging = new PagedCall(server, operation, ThreePages);

        paging.Pages(CancellationToken.None);
        paging.Items(CancellationToken.None);

        Assert.Empty(server.Received);
    }

    [Theory]
    [MemberData(nameof(ModelData.PagedOperations), MemberType = typeof(ModelData))]
    public async Task Enumerate_OtherMembersSet_SendsThemWithEveryPage(string operation)
    {
        using var paging = new PagedCall(server, operation, ThreePages, full: true, startToken: "t1");

        await paging.PagesAsync();

        Assert.Equal(["t1", "t2"], paging.SentTokens);
        Assert.Single(server.Received.Select(paging.BodyWithoutToken).Distinct());
    }
}
