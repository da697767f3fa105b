using System.Buffers.Binary;
using System.Text;
using CognitoClient.Serialization;

namespace CognitoClient.Internal.Shapes;

/// <summary>
/// The short strings of one answer, so that those that repeat, such as the names of attributes, are made once. What was read is forgotten
/// with the answer: nothing personal stays in memory for its sake.
/// </summary>
internal static class SharedStrings
{
    private const int LongestShared = 24;
    private const int Slots = 256;

    [ThreadStatic]
    private static Table? _table;

    /// <summary>Begins to share; false where strings are shared already.</summary>
    public static bool Begin()
    {
        var table = _table ??= new();
        var begins = !table.IsReading;
        table.IsReading = true;
        return begins;
    }

    /// <summary>Forgets everything.</summary>
    public static void End() => _table!.Clear();

    /// <summary>The string that the input stands on.</summary>
    public static string Read(ref JsonInput input)
    {
        if (_table is not { IsReading: true } table || !input.TryReadPlainText(out var text))
        {
            return input.ReadText();
        }

        return text.Length is > 0 and <= LongestShared ? table.Get(text) : Encoding.ASCII.GetString(text);
    }

    private sealed class Table
    {
        private readonly string?[] _strings = new string?[Slots];
        private readonly byte[] _filled = new byte[Slots];
        private int _count;

        public bool IsReading { get; set; }

        public string Get(ReadOnlySpan<byte> text)
        {
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

        public void Clear()
        {
            IsReading = false;
            foreach (var slot in _filled.AsSpan(0, _count))
            {
                _strings[slot] = null;
            }

            _count = 0;
        }
    }

    // Mixes the length with both ends. Whoever sends clashing texts on purpose gets them unshared, no more.
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
