using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace CognitoClient.Signing;

/// <summary>A growing text that is hashed as UTF-8, and used again and again. It may hold a session token while a signature is made, and is wiped then.</summary>
internal sealed class SigningBuffer
{
    // A larger one, for a token or headers of unusual length, is not kept.
    private const int LargestKept = 16 * 1024;

    private const int UsualLength = 2048;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private char[] _text = new char[UsualLength];
    private byte[] _utf8 = new byte[UsualLength];
    private int _length;
    private int _utf8Length;

    public void AppendLine(ReadOnlySpan<char> text)
    {
        Span<char> free = Reserve(text.Length + 1);
        text.CopyTo(free);
        free[text.Length] = '\n';
        _length += text.Length + 1;
    }

    /// <summary>Appends a line of two parts with something between them.</summary>
    public void AppendLine(string first, char between, string second)
    {
        Span<char> free = Reserve(first.Length + second.Length + 2);
        first.CopyTo(free);
        free[first.Length] = between;
        second.CopyTo(free[(first.Length + 1)..]);
        free[first.Length + 1 + second.Length] = '\n';
        _length += first.Length + second.Length + 2;
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

        _utf8Length = Encoding.UTF8.GetBytes(_text.AsSpan(0, _length), _utf8);
        return _utf8.AsSpan(0, _utf8Length);
    }

    /// <summary>Makes the buffer ready for the next text.</summary>
    /// <param name="holdsSecret">Whether the text has to be wiped.</param>
    public void Clear(bool holdsSecret)
    {
        if (holdsSecret)
        {
            Wipe(_text.AsSpan(0, _length));
            CryptographicOperations.ZeroMemory(_utf8.AsSpan(0, _utf8Length));
        }

        _length = 0;
        _utf8Length = 0;
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
