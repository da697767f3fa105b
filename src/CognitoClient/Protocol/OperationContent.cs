using System.Net;

namespace CognitoClient.Protocol;

/// <summary>The bytes of a request as the content of a message. It remembers whether anybody has begun to send them.</summary>
internal sealed class OperationContent : HttpContent
{
    private readonly ReadOnlyMemory<byte> _bytes;

    public OperationContent(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>
    /// Whether the bytes were asked for. A connection does that once it is open, so until then nothing can have reached the service.
    /// </summary>
    public bool WasRead { get; private set; }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        WasRead = true;
        stream.Write(_bytes.Span);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        WasRead = true;
        ValueTask written = stream.WriteAsync(_bytes, cancellationToken);
        return written.IsCompletedSuccessfully ? Task.CompletedTask : written.AsTask();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}
