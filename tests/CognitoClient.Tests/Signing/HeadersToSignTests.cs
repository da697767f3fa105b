using System.Text;
using CognitoClient.Internal.Signing;
using CognitoClient.Tests.Handlers;

namespace CognitoClient.Tests.Signing;

public class HeadersToSignTests
{
    [Theory]
    [InlineData("http://example.com/")]
    [InlineData("http://EXAMPLE.com:80/a")]
    [InlineData("http://localhost:9229/")]
    [InlineData("http://127.0.0.1:9229/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[2001:DB8::1]:9229/")]
    [InlineData("http://bücher.example/")]
    public async Task TryCollect_AnyUri_HasTheHostThatGoesOut(string uri)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, uri);
        var signed = new SigningBuffer();
        var headers = new SignedHeaders();
        Assert.True(HeadersToSign.TryCollect(request, headers));
        headers.WriteLines(signed);

        using var wire = new WireStream();
        using var sockets = new SocketsHttpHandler { UseProxy = false, ConnectCallback = (_, _) => new(wire) };
        using var invoker = new HttpMessageInvoker(sockets);
        using var response = await invoker.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(wire.Line("Host: ")["Host: ".Length..], Encoding.UTF8.GetString(signed.Bytes)["host:".Length..].TrimEnd());
    }
}
