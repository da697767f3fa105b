using System.Globalization;
using System.IO.Pipelines;
using System.Text;

namespace CognitoClient.Benchmarks;

/// <summary>The server's end of a connection, in memory: each request is answered with the same bytes.</summary>
internal sealed class AnsweringConnection : Stream
{
    /// <summary>Where calls go: nobody looks the name up, and nothing is encrypted.</summary>
    public static readonly Uri Endpoint = new("http://127.0.0.1/");

    private readonly Pipe _pipe = new();
    private readonly Stream _answers;
    private readonly byte[] _answer;

    private AnsweringConnection(string status, byte[] body)
    {
        _answers = _pipe.Reader.AsStream();
        _answer =
        [
            .. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"""
                HTTP/1.1 {status}
                Date: {TimeProvider.System.GetUtcNow():R}
                Content-Type: application/x-amz-json-1.1
                Content-Length: {body.Length}
                x-amzn-RequestId: c4eb6ed2-ea2d-4b1b-a9f0-4f0f4b7f6a51


                """).ReplaceLineEndings("\r\n")),
            .. body,
        ];
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Lets the handler open such connections.</summary>
    public static SocketsHttpHandler Behind(SocketsHttpHandler handler, string status, byte[] body)
    {
        handler.ConnectCallback = (_, _) => new(new AnsweringConnection(status, body));
        return handler;
    }

    // A small request is one write, so a write is a request. The answer comes on another thread, as a socket's does.
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        await _pipe.Writer.WriteAsync(_answer, cancellationToken);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _answers.ReadAsync(buffer, cancellationToken);

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
