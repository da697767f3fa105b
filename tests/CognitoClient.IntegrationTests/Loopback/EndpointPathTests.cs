using CognitoClient.IntegrationTests.Loopback.Server;

namespace CognitoClient.IntegrationTests.Loopback;

/// <summary>What docs/options.md states about an endpoint with a path: how it is sent, and that it is signed as sent.</summary>
public sealed class EndpointPathTests(LoopbackServer server) : IClassFixture<LoopbackServer>
{
    [Theory]
    [InlineData("", "/")]
    [InlineData("/", "/")]
    [InlineData("/pools", "/pools/")]
    [InlineData("/pools/", "/pools/")]
    [InlineData("/a/b", "/a/b/")]
    [InlineData("/a/../b", "/b/")]
    [InlineData("/user pools", "/user%20pools/")]
    [InlineData("/user%20pools", "/user%20pools/")]
    [InlineData("/caf\u00E9", "/caf%C3%A9/")]
    public async Task Call_EndpointWithAPath_SendsAndSignsIt(string path, string expected)
    {
        using var client = LoopbackClient.Signing(server, path);
        server.AnswerWith(Answer.Empty);

        await client.ListUserPoolsAsync(new() { MaxResults = 1 }, TestContext.Current.CancellationToken);
        await client.SignUpAsync(new() { ClientId = "client", Username = "ada" }, TestContext.Current.CancellationToken);

        Assert.Equal([("POST", expected), ("POST", expected)], server.Received.Select(received => (received.Method, received.Target)));
        Assert.Equal(server.Address.Authority, server.Received[0].Header("host"));
        Assert.Null(LoopbackClient.Verifier.FaultOf(server.Received[0], TimeProvider.System.GetUtcNow()));
        Assert.Null(server.Received[1].Header("authorization"));
    }
}
