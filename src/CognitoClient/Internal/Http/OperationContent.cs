using System.Net;

namespace CognitoClient.Internal.Http;

/// <summary>The bytes of a request as the content of a message. It remembers how often they were begun to be sent.</summary>
internal sealed class OperationContent : HttpContent
{
    private readonly ReadOnlyMemory<byte> _bytes;

    public OperationContent(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>
    /// How often the bytes were asked for. A connection does that once it is open, so until then nothing can have reached the service.
    /// </summary>
    public int Reads { get; private set; }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Reads++;
        stream.Write(_bytes.Span);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Reads++;
        ValueTask written = stream.WriteAsync(_bytes, cancellationToken);
        return written.IsCompletedSuccessfully ? Task.CompletedTask : written.AsTask();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}
