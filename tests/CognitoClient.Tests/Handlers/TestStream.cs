namespace CognitoClient.Tests.Handlers;

/// <summary>A stream that is read once and forwards only, as that of a connection.</summary>
internal sealed class TestStream(byte[] bytes) : MemoryStream(bytes, writable: false)
{
    /// <summary>Done before each reading: waits, or fails.</summary>
    public Func<CancellationToken, Task> BeforeReading { get; init; } = _ => Task.CompletedTask;

    /// <summary>How many bytes a reading gives at most.</summary>
    public int LongestReading { get; init; } = int.MaxValue;

    public int Readings { get; private set; }

    /// <summary>Where the last reading was to write.</summary>
    public Memory<byte> LastBuffer { get; private set; }

    public override bool CanSeek => false;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Readings++;
        LastBuffer = buffer;
        await BeforeReading(cancellationToken);

        // Through an array of its own: the base class would read through the pool, and leave the bytes there.
        var copy = new byte[Math.Min(buffer.Length, LongestReading)];
        var read = Read(copy, 0, copy.Length);
        copy.AsSpan(0, read).CopyTo(buffer.Span);
        return read;
    }
}
