using System.Security.Cryptography;
using System.Text;

namespace CognitoClient.Internal.Signing;

/// <summary>UTF-8 text to be hashed. It may contain a session token, so it is wiped before it is reused.</summary>
internal sealed class SigningBuffer
{
    private const int UsualLength = 2048;

    // Larger arrays, for unusually long tokens or headers, are not kept.
    private const int LargestKept = 16 * 1024;

    private byte[] _bytes = new byte[UsualLength];
    private int _length;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    public int Length => _length;

    public void Append(string text) => _length += Encoding.UTF8.GetBytes(text, Reserve(Encoding.UTF8.GetMaxByteCount(text.Length)));

    public void AppendLine()
    {
        Reserve(1)[0] = (byte)'\n';
        _length++;
    }

    /// <summary>Appends a copy of a part of the text.</summary>
    public void Append(Range part)
    {
        var (offset, length) = part.GetOffsetAndLength(_length);
        var free = Reserve(length);
        _bytes.AsSpan(offset, length).CopyTo(free);
        _length += length;
    }

    /// <summary>Appends a text and the ASCII character that ends it, such as a line's.</summary>
    public void Append(string text, char end)
    {
        var free = Reserve(Encoding.UTF8.GetMaxByteCount(text.Length) + 1);
        var written = Encoding.UTF8.GetBytes(text, free);
        free[written] = (byte)end;
        _length += written + 1;
    }

    public void AppendLine(string text) => Append(text, '\n');

    /// <summary>Appends bytes as lowercase hexadecimal digits.</summary>
    public void AppendHex(ReadOnlySpan<byte> bytes)
    {
        Convert.TryToHexStringLower(bytes, Reserve(2 * bytes.Length), out var written);
        _length += written;
    }

    /// <summary>Wipes the text.</summary>
    public void Clear()
    {
        CryptographicOperations.ZeroMemory(_bytes.AsSpan(0, _length));
        _length = 0;
        if (_bytes.Length > LargestKept)
        {
            _bytes = new byte[UsualLength];
        }
    }

    private Span<byte> Reserve(int length)
    {
        if (_bytes.Length - _length < length)
        {
            var full = _bytes;
            _bytes = new byte[Math.Max(2 * full.Length, _length + length)];
            full.AsSpan(0, _length).CopyTo(_bytes);
            CryptographicOperations.ZeroMemory(full.AsSpan(0, _length));
        }

        return _bytes.AsSpan(_length);
    }
}
