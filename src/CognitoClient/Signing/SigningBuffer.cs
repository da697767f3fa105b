using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace CognitoClient.Signing;

/// <summary>A growing text that is hashed as UTF-8, and used again and again. It holds session tokens while a signature is made, and is wiped after.</summary>
internal sealed class SigningBuffer
{
    // A larger one, for a token or headers of unusual length, is not kept.
    private const int LargestKept = 16 * 1024;

    private const int UsualLength = 2048;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private char[] _text = new char[UsualLength];
    private byte[] _utf8 = new byte[UsualLength];
    private int _length;

    public void Append(ReadOnlySpan<char> text)
    {
        text.CopyTo(Reserve(text.Length));
        _length += text.Length;
    }

    public void Append(char character)
    {
        Reserve(1)[0] = character;
        _length++;
    }

    /// <summary>Appends the SHA-256 hash of some bytes in lower-case hexadecimal digits.</summary>
    public void AppendHash(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.AppendData(bytes);
        _hash.GetHashAndReset(hash);
        Convert.TryToHexStringLower(hash, Reserve(2 * hash.Length), out int written);
        _length += written;
    }

    /// <summary>The text in UTF-8, as long as nothing is appended.</summary>
    public ReadOnlySpan<byte> ToUtf8()
    {
        if (_utf8.Length < Encoding.UTF8.GetMaxByteCount(_length))
        {
            CryptographicOperations.ZeroMemory(_utf8);
            _utf8 = new byte[Encoding.UTF8.GetMaxByteCount(_length)];
        }

        return _utf8.AsSpan(0, Encoding.UTF8.GetBytes(_text.AsSpan(0, _length), _utf8));
    }

    public void Clear()
    {
        Wipe(_text.AsSpan(0, _length));
        CryptographicOperations.ZeroMemory(_utf8.AsSpan(0, Math.Min(_utf8.Length, Encoding.UTF8.GetMaxByteCount(_length))));
        _length = 0;
        if (_text.Length > LargestKept || _utf8.Length > LargestKept)
        {
            _text = new char[UsualLength];
            _utf8 = new byte[UsualLength];
        }
    }

    private static void Wipe(Span<char> text) => CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(text));

    private Span<char> Reserve(int length)
    {
        if (_text.Length - _length < length)
        {
            char[] full = _text;
            _text = new char[Math.Max(2 * full.Length, _length + length)];
            full.AsSpan(0, _length).CopyTo(_text);
            Wipe(full);
        }

        return _text.AsSpan(_length);
    }
}
