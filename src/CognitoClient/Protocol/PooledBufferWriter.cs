using System.Buffers;
using System.Security.Cryptography;

namespace CognitoClient.Protocol;

/// <summary>A growing buffer from the shared pool. It is wiped before the pool gets it back.</summary>
internal sealed class PooledBufferWriter : IBufferWriter<byte>
{
    private const int InitialSize = 1024;

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

    /// <summary>Wipes what was written and gives the buffer back; the writer can be used again.</summary>
    public void Clear()
    {
        CryptographicOperations.ZeroMemory(_buffer.AsSpan(0, _written));
        Return();
    }

    /// <summary>The same, with what was handed out to be written and never reported.</summary>
    public void ClearAll()
    {
        CryptographicOperations.ZeroMemory(_buffer);
        Return();
    }

    private void Return()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = [];
        _written = 0;
    }

    private void Reserve(int sizeHint)
    {
        if (_buffer.Length - _written >= Math.Max(sizeHint, 1))
        {
            return;
        }

        // Whoever asks for more has written no further than he said.
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(InitialSize, checked(_written + Math.Max(sizeHint, _written))));
        int written = _written;
        Written.CopyTo(larger);
        Clear();
        _buffer = larger;
        _written = written;
    }
}
