using System.Net;
using CognitoClient.Tests.Handlers;

using static CognitoClient.Tests.Handlers.ScriptedHandler;

namespace CognitoClient.Tests.Mistakes;

/// <summary>Responses of servers that are not the service: captive portals, proxies, gateways, other services.</summary>
public class ServerMistakeTests
{
    private static readonly byte[] Compressed = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xab, 0x56, 0x2a, 0x2d, 0x4e, 0x2d];

    [Theory]
    [InlineData(
        "Content-Type", "text/html; charset=utf-8",
        " Its Content-Type is text/html; charset=utf-8. Check Endpoint, and proxies that respond instead of the service.")]
    [InlineData("Content-Type", "application/x-amz-json-1.1", "")]
    [InlineData("Content-Type", "application/json", "")]
    [InlineData("Content-Type", "", "")]
    [InlineData(
        "Content-Encoding", "gzip",
        " Its Content-Encoding is gzip, which the client did not request. Check proxies and your own handlers.")]
    [InlineData("Content-Encoding", "identity", "")]
    public async Task Success_BodyIsNotJson_SaysWhatItIs(string header, string value, string expected)
    {
        using var handler = new ScriptedHandler(Answer(200, "<html>secret</html>", (header, value)));
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAsync<CognitoResponseException>(() => client.CallAsync());

        Assert.Equal(
            $"GetUser returned HTTP 200 with a body that cannot be read: $: not valid JSON (byte 0).{expected}", exception.Message);
    }

    [Fact]
    public async Task Success_LongHeader_IsShortened()
    {
        using var handler = new ScriptedHandler(Answer(200, "<", ("Content-Type", "text/" + new string('x', 5000))));
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAsync<CognitoResponseException>(() => client.CallAsync());

        Assert.InRange(exception.Message.Length, 1, 300);
    }

    [Theory]
    [InlineData("gzip", "(encoded with gzip, not shown)")]
    [InlineData("br", "(encoded with br, not shown)")]
    [InlineData(null, "(binary, not shown)")]
    public async Task Error_BodyIsCompressed_IsNotPrinted(string? encoding, string expected)
    {
        using var content = new ByteArrayContent(Compressed);
        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        using var handler = new ScriptedHandler(Answer(content, HttpStatusCode.Forbidden));
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => client.CallAsync());

        Assert.Equal($"GetUser failed: HTTP 403 with a body that is not a JSON object: {expected}", exception.Message);
    }

    [Theory]
    [InlineData("/login?state=secret", TestClient.Host)]
    [InlineData("login", TestClient.Host)]
    [InlineData("//login.test:8443/x?state=secret", "login.test:8443")]
    public async Task Redirect_RelativeLocation_NamesTheHost(string location, string host)
    {
        using var handler = new ScriptedHandler((request, _) =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.TemporaryRedirect) { RequestMessage = request };
            response.Headers.TryAddWithoutValidation("Location", location);
            response.Content = new StringContent("<html>Moved</html>");
            return Task.FromResult(response);
        });
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => client.CallAsync());

        Assert.Equal(
            $"GetUser failed: HTTP 307, a redirect to {host}, which was not followed. Check Endpoint and proxies.", exception.Message);
    }

    [Fact]
    public async Task Connection_LostWithinAResponse_DoesNotSuggestTls()
    {
        using var content = new TestContent(_ => throw new HttpIOException(HttpRequestError.ResponseEnded, "The response ended."));
        using var handler = new ScriptedHandler(Answer(content));
        using var client = TestClient.Create(handler, options =>
            (options.Endpoint, options.MaxAttempts) = (new Uri("http://127.0.0.1:9229"), 1));

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => client.CallAsync());

        Assert.Equal(
            "GetUser lost the connection to 127.0.0.1:9229; the service may have carried the request out: The response ended. "
            + "(ResponseEnded)",
            exception.Message);
    }

    [Fact]
    public async Task Error_DescribedByAnotherProtocol_HasNoCodeAndNoValue()
    {
        using var handler = new ScriptedHandler(Answer(400, """{"error":"invalid_grant","detail":"secret"}"""));
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => client.CallAsync());

        Assert.Equal("GetUser failed: HTTP 400 without an error code.", exception.Message);
        Assert.Null(exception.ErrorCode);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }
}
