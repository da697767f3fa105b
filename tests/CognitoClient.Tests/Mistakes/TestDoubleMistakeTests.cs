using System.Net;
using CognitoClient.Tests.Handlers;

namespace CognitoClient.Tests.Mistakes;

/// <summary>Handlers and test doubles below the client that do not behave like a connection.</summary>
public class TestDoubleMistakeTests
{
    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task Handler_SameResponseForEachRequest_SaysToReturnANewOne(HttpStatusCode status)
    {
        using var response = new HttpResponseMessage(status) { Content = new StringContent("{}") };
        using var handler = new AnsweringHandler(_ => response);
        using var client = TestClient.Create(handler);
        _ = await Record.ExceptionAsync(() => client.CallAsync());

        var exception = await Assert.ThrowsAsync<CognitoResponseException>(() => client.CallAsync());

        Assert.Equal(
            "GetUser received a response that was already disposed. A handler, or a test double, must return a new HttpResponseMessage "
            + "for each request.",
            exception.Message);
        Assert.Equal((status, true), (exception.StatusCode, exception.MayHaveSucceeded));
        Assert.IsType<ObjectDisposedException>(exception.InnerException);
    }

    [Fact]
    public async Task Handler_RespondsWithoutReadingTheRequest_CountsAsSent()
    {
        using var content = new TestContent(_ => throw new IOException("reset"));
        using var handler = new AnsweringHandler(_ => new HttpResponseMessage { Content = content });
        using var client = TestClient.Create(handler, options => options.MaxAttempts = 1);

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => client.CallAsync());

        Assert.True(exception.MayHaveSucceeded);
        Assert.Equal(
            $"GetUser lost the connection to {TestClient.Host}; the service may have carried the request out: reset", exception.Message);
    }

    [Fact]
    public async Task Handler_ReadsTheResponseFirst_DoesNotMatter()
    {
        using var handler = new AnsweringHandler(_ =>
        {
            var response = new HttpResponseMessage { Content = new StringContent("""{"Username":"ada"}""") };
            response.Content.LoadIntoBufferAsync(TestContext.Current.CancellationToken).Wait(TestContext.Current.CancellationToken);
            return response;
        });
        using var client = TestClient.Create(handler);

        Assert.Equal("ada", (await client.CallAsync()).Username);
    }

    [Fact]
    public async Task Pages_OfATestDoubleInACircle_EndWithAnException()
    {
        var pages = 0;
        using var handler = new AnsweringHandler(_ => new HttpResponseMessage
        {
            Content = new StringContent($$"""{"Users":[{}],"PaginationToken":"secret{{pages++ % 3}}"}"""),
        });
        using var client = TestClient.Create(handler);
        var users = 0;

        var exception = await Assert.ThrowsAsync<CognitoResponseException>(async () =>
        {
            await foreach (var user in client.ListUsersItemsAsync("eu-west-1_a", TestContext.Current.CancellationToken))
            {
                Assert.InRange(++users, 1, 100);
            }
        });

        Assert.Equal(
            "ListUsers returned a page token for the second time, so paging would never end. All pages before it were delivered.",
            exception.Message);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_OfADisposedSource_StillWorks()
    {
        using var handler = new ScriptedHandler();
        using var client = TestClient.Create(handler);
        var source = new CancellationTokenSource();
        var token = source.Token;
        source.Dispose();

        Assert.NotNull(await client.CallAsync(token));
    }
}
