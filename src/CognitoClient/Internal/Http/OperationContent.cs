using System.Net;

namespace CognitoClient.Internal.Http;

/// <summary>The bytes of a request as HTTP content, with a count of how often they were sent.</summary>
internal sealed class OperationContent(byte[] bytes) : HttpContent
{
    // Far below zero, so that no number of further messages reaches it.
    private const int Abandoned = int.MinValue;

    private int _timesSent;

    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>
    /// How often the bytes were read. A connection reads them once it is open, so until then nothing can have reached the service.
    /// </summary>
    public int TimesSent => Math.Max(0, _timesSent);

    /// <summary>Prevents the bytes from being sent, unless they were sent already.</summary>
    public void Abandon() => Interlocked.CompareExchange(ref _timesSent, Abandoned, 0);

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        CountSend();
        stream.Write(bytes);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        CountSend();
        var written = stream.WriteAsync(bytes, cancellationToken);
        return written.IsCompletedSuccessfully ? Task.CompletedTask : written.AsTask();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }

    private void CountSend()
    {
        if (Interlocked.Increment(ref _timesSent) < 0)
        {
            throw new OperationCanceledException("The call has ended, and its request is no longer sent.");
        }
    }
}
