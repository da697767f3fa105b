using System.Text;
using CognitoClient.Internal.Signing;

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

    /// <summary>A connection that keeps what is written to it and answers with an empty response.</summary>
    private sealed class WireStream() : MemoryStream(Response, writable: false)
    {
        private static readonly byte[] Response = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"u8.ToArray();

        private readonly StringBuilder _written = new();

        public override bool CanWrite => true;

        public string Line(string start) =>
            _written.ToString().Split("\r\n").Single(line => line.StartsWith(start, StringComparison.Ordinal));

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _written.Append(Encoding.ASCII.GetString(buffer.Span));
            return ValueTask.CompletedTask;
        }
    }
}
