using CognitoClient.IntegrationTests.Loopback.Server;
using CognitoClient.Model;

namespace CognitoClient.IntegrationTests.Loopback;

/// <summary>What once went wrong, over the wire.</summary>
public sealed class RegressionTests(LoopbackServer server) : IClassFixture<LoopbackServer>
{
    [Fact]
    public async Task Call_RequiredEnumLeftDefault_SendsNothing()
    {
        server.AnswerWith(Answer.Json("{}"));
        using var client = LoopbackClient.Signing(server);

        await Assert.ThrowsAsync<ArgumentException>(() => client.InitiateAuthAsync(
            new() { ClientId = "client", AuthFlow = default }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Call_NullInList_SendsNothing()
    {
        server.AnswerWith(Answer.Json("{}"));
        using var client = LoopbackClient.Signing(server);

        await Assert.ThrowsAsync<ArgumentException>(() => client.SignUpAsync(
            new() { ClientId = "client", Username = "user", UserAttributes = [null!] }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Call_SensitiveMapUnreadable_ThrowsWithoutItsKeys()
    {
        server.AnswerWith(Answer.Json("""{"ChallengeParameters":{"canary-key":[]}}"""));
        using var client = LoopbackClient.Signing(server);

        var exception = await Assert.ThrowsAsync<CognitoResponseException>(() => client.InitiateAuthAsync(
            new() { ClientId = "client", AuthFlow = AuthFlowType.UserAuth }, TestContext.Current.CancellationToken));

        Assert.DoesNotContain("canary-key", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enumerate_RepeatedToken_NamesTheOperation()
    {
        using var paging = new PagedCall(server, "ListUsers", new() { [""] = (1, "t1"), ["t1"] = (2, "t1") });

        var exception = await Assert.ThrowsAsync<CognitoResponseException>(() => paging.PagesAsync());

        Assert.Equal("ListUsers", exception.Operation);
    }

    [Fact]
    public async Task Enumerate_TokensInACircle_Throws()
    {
        using var paging = new PagedCall(server, "ListUsers", new() { [""] = (1, "t1"), ["t1"] = (1, "t2"), ["t2"] = (1, "t1") });
        var pages = 0;

        await Assert.ThrowsAsync<CognitoResponseException>(() => paging.PagesAsync(_ =>
        {
            if (++pages > 100)
            {
                throw new InvalidOperationException("endless");
            }
        }));
    }

    [Fact]
    public void ToString_MapOfAnotherType_PrintsLikeADictionary()
    {
        var tags = new Dictionary<string, string> { ["a"] = "b" };
        var plain = new TagResourceRequest { ResourceArn = "x", Tags = tags }.ToString();
        Assert.Equal(plain, new TagResourceRequest { ResourceArn = "x", Tags = new ReadOnlyMap(tags) }.ToString());
    }

    private sealed class ReadOnlyMap(Dictionary<string, string> inner) : IReadOnlyDictionary<string, string>
    {
        public string this[string key] => inner[key];
        public IEnumerable<string> Keys => inner.Keys;
        public IEnumerable<string> Values => inner.Values;
        public int Count => inner.Count;
        public bool ContainsKey(string key) => inner.ContainsKey(key);
        public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => inner.GetEnumerator();
        public bool TryGetValue(string key, out string value) => inner.TryGetValue(key, out value!);
        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
