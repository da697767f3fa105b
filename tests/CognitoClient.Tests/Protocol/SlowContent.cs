using System.Net;
using System.Text;

namespace CognitoClient.Tests.Protocol;

/// <summary>A content of a handler's own, which can only be opened with a task, and hands its bytes out one by one.</summary>
internal sealed class SlowContent(bool openingWaits, bool bytesWait) : HttpContent
{
    private const string Text = """{"Name":"slow \u0061nswer"}""";

    public bool FailsToOpen { get; init; }

    public bool FailsToRead { get; init; }

    public bool FailsToDispose { get; init; }

    public bool NeverOpens { get; init; }

    public bool NeverReads { get; init; }

    public TaskCompletionSource Stalled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsDisposed { get; private set; }

    public async Task WaitAsync(bool waits, bool fails, bool forEver, CancellationToken cancellationToken)
    {
        if (waits)
        {
            await Task.Yield();
        }

        if (forEver)
        {
            Stalled.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }

        if (fails)
        {
            throw new IOException("broken");
        }
    }

    protected override async Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken)
    {
        await WaitAsync(openingWaits, FailsToOpen, NeverOpens, cancellationToken);
        return new SlowStream(this, bytesWait);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new NotSupportedException();

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        var isFirst = !IsDisposed;
        IsDisposed = true;
        base.Dispose(disposing);
        if (isFirst && FailsToDispose)
        {
            throw new NotSupportedException("not disposed");
        }
    }

    private sealed class SlowStream(SlowContent content, bool waits) : MemoryStream(Encoding.UTF8.GetBytes(Text))
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await content.WaitAsync(waits, content.FailsToRead, content.NeverReads, cancellationToken);
            return Read(buffer.Span[..1]);
        }
    }
}
