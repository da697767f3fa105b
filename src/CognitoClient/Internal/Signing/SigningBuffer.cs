using System.Security.Cryptography;
using System.Text;

namespace CognitoClient.Internal.Signing;

/// <summary>A growing text in UTF-8, used again and again. It may hold a session token while a signature is made, and is wiped then.</summary>
internal sealed class SigningBuffer
{
    // A larger one, for a token or headers of unusual length, is not kept.
    public const int LargestKept = 16 * 1024;

    private const int UsualLength = 2048;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _bytes = new byte[UsualLength];
    private int _length;

    /// <summary>The text, as long as nothing is appended.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    public void Append(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Reserve(text.Length));
        _length += text.Length;
    }

    public void AppendLine(ReadOnlySpan<byte> text)
    {
        Span<byte> free = Reserve(text.Length + 1);
        text.CopyTo(free);
        free[text.Length] = (byte)'\n';
        _length += text.Length + 1;
    }

    public void AppendLine(string text)
    {
        Span<byte> free = Reserve(Encoding.UTF8.GetMaxByteCount(text.Length) + 1);
        var length = Encoding.UTF8.GetBytes(text, free);
        free[length] = (byte)'\n';
        _length += length + 1;
    }

    /// <summary>Appends the SHA-256 hash of some bytes in lower-case hexadecimal digits.</summary>
    public void AppendHash(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.AppendData(bytes);
        _hash.GetHashAndReset(hash);
        Convert.TryToHexStringLower(hash, Reserve(2 * hash.Length), out var written);
        _length += written;
    }

    /// <summary>Makes the buffer ready for the next text.</summary>
    /// <param name="holdsSecret">Whether the text has to be wiped.</param>
    public void Clear(bool holdsSecret)
    {
        if (holdsSecret)
        {
            CryptographicOperations.ZeroMemory(_bytes.AsSpan(0, _length));
        }

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
            CryptographicOperations.ZeroMemory(full);
        }

        return _bytes.AsSpan(_length);
    }
}
