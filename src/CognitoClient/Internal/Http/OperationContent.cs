using System.Net;

namespace CognitoClient.Internal.Http;

/// <summary>The bytes of a request as HTTP content, with a count of how often they were sent.</summary>
internal sealed class OperationContent(byte[] bytes) : HttpContent
{
    private int _timesSent;

    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>
    /// How often the bytes were read. A connection reads them once it is open, so until then nothing can have reached the service.
    /// </summary>
    public int TimesSent => _timesSent;

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _timesSent);
        stream.Write(bytes);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _timesSent);
        var written = stream.WriteAsync(bytes, cancellationToken);
        return written.IsCompletedSuccessfully ? Task.CompletedTask : written.AsTask();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }
}
