using System.Buffers.Binary;
using System.Text;

namespace CognitoClient.Internal.Text;

/// <summary>
/// The short strings of one response body, so that those that recur, such as attribute names, are allocated once. They are forgotten with
/// the response, because they may be personal data.
/// </summary>
internal sealed class SharedStrings
{
    private const int LongestShared = 24;
    private const int Slots = 256;

    // Reused by the thread, but always empty in between.
    [ThreadStatic]
    private static SharedStrings? _idle;

    private readonly string?[] _strings = new string?[Slots];
    private readonly byte[] _filled = new byte[Slots];
    private int _count;

    /// <summary>Returns an empty instance.</summary>
    public static SharedStrings Rent()
    {
        var strings = _idle ?? new();
        _idle = null;
        return strings;
    }

    /// <summary>Forgets all strings and makes the instance available again.</summary>
    public void Return()
    {
        foreach (var slot in _filled.AsSpan(0, _count))
        {
            _strings[slot] = null;
        }

        _count = 0;
        _idle = this;
    }

    /// <summary>Returns a string with the characters, which is shared if it is short.</summary>
    /// <param name="text">The ASCII characters.</param>
    public string Get(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > LongestShared)
        {
            return Encoding.ASCII.GetString(text);
        }

        var slot = SlotOf(text);
        var known = _strings[slot];
        if (known is not null && Ascii.Equals(text, known))
        {
            return known;
        }

        if (known is null)
        {
            _filled[_count++] = (byte)slot;
        }

        return _strings[slot] = Encoding.ASCII.GetString(text);
    }

    // Mixes the length with both ends. Strings with the same hash are not shared, which costs only memory.
    private static int SlotOf(ReadOnlySpan<byte> text)
    {
        var mixed = (ulong)text.Length;
        if (text.Length >= sizeof(ulong))
        {
            mixed += BinaryPrimitives.ReadUInt64LittleEndian(text) ^ (BinaryPrimitives.ReadUInt64LittleEndian(text[^sizeof(ulong)..]) * 31);
        }
        else
        {
            foreach (var part in text)
            {
                mixed = (mixed << 8) ^ part ^ (mixed >> 56);
            }
        }

        return (int)((mixed * 0x9E3779B97F4A7C15) >> 56);
    }
}
