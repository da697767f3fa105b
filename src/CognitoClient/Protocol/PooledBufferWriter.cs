using System.Buffers;
using System.Security.Cryptography;

namespace CognitoClient.Protocol;

/// <summary>A growing buffer from the shared pool, wiped after use. A small one is kept for the next use.</summary>
internal sealed class PooledBufferWriter : IBufferWriter<byte>
{
    private const int InitialSize = 1024;
    private const int LargestKept = 8192;

    private byte[] _buffer = [];
    private int _written;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _written);

    public void Advance(int count) => _written += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_written);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_written);
    }

    /// <summary>Wipes what was written; the writer can be used again.</summary>
    public void Clear() => Clear(_written);

    /// <summary>The same, with what was handed out to be written and never reported.</summary>
    public void ClearAll() => Clear(_buffer.Length);

    private void Clear(int length)
    {
        CryptographicOperations.ZeroMemory(_buffer.AsSpan(0, length));
        _written = 0;
        if (_buffer.Length > LargestKept)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }

    private void Reserve(int sizeHint)
    {
        if (_buffer.Length - _written >= Math.Max(sizeHint, 1))
        {
            return;
        }

        // Whoever asks for more has written no further than he said.
        byte[] full = _buffer;
        _buffer = ArrayPool<byte>.Shared.Rent(Math.Max(InitialSize, checked(_written + Math.Max(sizeHint, _written))));
        full.AsSpan(0, _written).CopyTo(_buffer);
        CryptographicOperations.ZeroMemory(full.AsSpan(0, _written));
        if (full.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(full);
        }
    }
}
