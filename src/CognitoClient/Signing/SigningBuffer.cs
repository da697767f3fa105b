using System.Security.Cryptography;
using System.Text;

namespace CognitoClient.Signing;

/// <summary>A growing text in UTF-8 that is used again and again. It holds session tokens while a signature is made, and is wiped after.</summary>
internal sealed class SigningBuffer
{
    // A larger one, for a token or headers of unusual length, is not kept.
    private const int LargestKept = 16 * 1024;

    private const int UsualLength = 2048;

    private byte[] _bytes = new byte[UsualLength];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Append(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        _length += utf8.Length;
    }

    public void Append(ReadOnlySpan<char> text) =>
        _length += Encoding.UTF8.GetBytes(text, Reserve(Encoding.UTF8.GetMaxByteCount(text.Length)));

    /// <summary>Appends the SHA-256 hash of some bytes in lower-case hexadecimal digits.</summary>
    public void AppendHash(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        Convert.TryToHexStringLower(hash, Reserve(2 * hash.Length), out int written);
        _length += written;
    }

    public void Clear()
    {
        CryptographicOperations.ZeroMemory(_bytes.AsSpan(0, _length));
        _bytes = _bytes.Length > LargestKept ? new byte[UsualLength] : _bytes;
        _length = 0;
    }

    private Span<byte> Reserve(int length)
    {
        if (_bytes.Length - _length < length)
        {
            byte[] full = _bytes;
            _bytes = new byte[Math.Max(2 * full.Length, _length + length)];
            full.AsSpan(0, _length).CopyTo(_bytes);
            CryptographicOperations.ZeroMemory(full);
        }

        return _bytes.AsSpan(_length);
    }
}
