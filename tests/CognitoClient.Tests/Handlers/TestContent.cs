using System.Net;

namespace CognitoClient.Tests.Handlers;

/// <summary>The content of a response that a handler of an application's may have made: it opens as a test says.</summary>
/// <param name="open">Opens it, with a task.</param>
internal sealed class TestContent(Func<CancellationToken, Task<Stream>> open) : HttpContent
{
    /// <summary>Opens it without a task; null if only a task does.</summary>
    public Func<Stream>? OpenNow { get; init; }

    /// <summary>Computes its length; null if it has none.</summary>
    public Func<long?> Length { get; init; } = () => null;

    /// <summary>What disposing of it throws.</summary>
    public Exception? FaultOfDisposal { get; init; }

    public bool IsDisposed { get; private set; }

    protected override Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken) => open(cancellationToken);

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) =>
        OpenNow is null ? throw new NotSupportedException() : OpenNow();

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new NotSupportedException();

    protected override bool TryComputeLength(out long length)
    {
        var computed = Length();
        length = computed ?? 0;
        return computed is not null;
    }

    protected override void Dispose(bool disposing)
    {
        var isFirst = !IsDisposed;
        IsDisposed = true;
        base.Dispose(disposing);
        if (isFirst && FaultOfDisposal is not null)
        {
            throw FaultOfDisposal;
        }
    }
}
