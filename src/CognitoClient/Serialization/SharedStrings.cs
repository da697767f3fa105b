using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace CognitoClient.Serialization;

/// <summary>
/// The short strings of one answer, so that those that repeat, such as the names of attributes, are made once. What was read is forgotten with
/// the answer: nothing personal stays in memory for its sake.
/// </summary>
internal static class SharedStrings
{
    private const int LongestShared = 24;
    private const int Slots = 256;

    [ThreadStatic]
    private static string?[]? _strings;

    [ThreadStatic]
    private static bool _isReading;

    [ThreadStatic]
    private static bool _isUsed;

    /// <summary>Begins to share; false where strings are shared already.</summary>
    public static bool Begin()
    {
        bool begins = !_isReading;
        _isReading = true;
        return begins;
    }

    /// <summary>Forgets everything.</summary>
    public static void End()
    {
        _isReading = false;
        if (_isUsed)
        {
            Array.Clear(_strings!);
            _isUsed = false;
        }
    }

    /// <summary>The string that the reader stands on.</summary>
    public static string Get(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> text = reader.ValueSpan;
        if (!_isReading || reader.HasValueSequence || reader.ValueIsEscaped || text.IsEmpty || text.Length > LongestShared)
        {
            return reader.GetString()!;
        }

        _isUsed = true;
        ref string? slot = ref (_strings ??= new string?[Slots])[SlotOf(text)];
        if (slot is null || !Ascii.Equals(text, slot))
        {
            slot = reader.GetString()!;
        }

        return slot;
    }

    // Mixes the length with both ends. Whoever sends clashing texts on purpose gets them unshared, no more.
    private static int SlotOf(ReadOnlySpan<byte> text)
    {
        ulong mixed = (ulong)text.Length;
        if (text.Length >= sizeof(ulong))
        {
            mixed += BinaryPrimitives.ReadUInt64LittleEndian(text) ^ (BinaryPrimitives.ReadUInt64LittleEndian(text[^sizeof(ulong)..]) * 31);
        }
        else
        {
            foreach (byte part in text)
            {
                mixed = (mixed << 8) ^ part ^ (mixed >> 56);
            }
        }

        return (int)((mixed * 0x9E3779B97F4A7C15) >> 56);
    }
}
