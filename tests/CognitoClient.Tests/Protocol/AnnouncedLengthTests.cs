using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace CognitoClient.Tests.Protocol;

/// <summary>What an answer says of its length is a hint: a handler of a user may have put another content behind it.</summary>
public class AnnouncedLengthTests
{
    private const string Body = """{"Name":"pong"}""";

    [Theory]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("15")]
    [InlineData("100")]
    [InlineData("-1")]
    [InlineData("-5")]
    [InlineData("abc")]
    [InlineData("99999999999999999999")]
    public async Task InvokeAsync_AnyHeader_ReadsAllOfTheBody(string announced)
    {
        using var content = new UnseekableContent();

        Assert.Equal("pong", await ReadAsync(content, headers => headers.TryAddWithoutValidation("Content-Length", announced)));
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(15)]
    public async Task InvokeAsync_AnySetLength_ReadsAllOfTheBody(long announced)
    {
        Assert.Equal("pong", await ReadAsync(new UnseekableContent(), headers => headers.ContentLength = announced));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(-5L)]
    [InlineData(-1L)]
    [InlineData(long.MaxValue)]
    public async Task InvokeAsync_WithoutAHeader_ComputesNoLength(long? computed)
    {
        Assert.Equal("pong", await ReadAsync(new UnseekableContent { Computed = computed, FailsToCompute = computed is null }, _ => { }));
    }

    private static async Task<string?> ReadAsync(HttpContent content, Action<HttpContentHeaders> announce)
    {
        announce(content.Headers);
        using var handler = new ScriptedHandler(_ => Task.FromResult(new HttpResponseMessage { Content = content }));
        return (await TestCalls.Invoker(handler).PingAsync()).Name;
    }

    private sealed class UnseekableContent : HttpContent
    {
        public long? Computed { get; init; }

        public bool FailsToCompute { get; init; }

        protected override Stream CreateContentReadStream(CancellationToken cancellationToken) =>
            new Unseekable(Encoding.UTF8.GetBytes(Body));

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new NotSupportedException();

        protected override bool TryComputeLength(out long length)
        {
            length = Computed ?? 0;
            return FailsToCompute ? throw new NotSupportedException("no length") : Computed is not null;
        }
    }

    private sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
