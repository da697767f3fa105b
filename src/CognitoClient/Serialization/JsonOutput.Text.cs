using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace CognitoClient.Serialization;

/// <summary>Writes strings. Like other AWS clients, escapes only what JSON requires.</summary>
public ref partial struct JsonOutput
{
    // The maximum length of a UTF-16 character in UTF-8.
    private const int LongestChar = 3;

    // The number of characters in half a vector of bytes.
    private const int Half = 8;

    private static readonly SearchValues<char> EscapedChars = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000a\u000b\u000c\u000d\u000e\u000f"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\"\\");

    /// <summary>Writes the key of a map, which can be any string.</summary>
    /// <exception cref="ArgumentException">The key contains an unpaired surrogate.</exception>
    internal void WriteKey(string key)
    {
        WriteText(key);
        Reserve(1)[0] = (byte)':';
        _length++;
        _followsValue = false;
    }

    /// <exception cref="ArgumentException">The string contains an unpaired surrogate.</exception>
    internal void WriteText(string text)
    {
        var free = BeginValue(text.Length + 2);
        free[0] = (byte)'"';
        var plain = CopyPlain(text, free[1..]);
        _length += plain + 1;
        if (plain < text.Length)
        {
            WriteUnusual(text.AsSpan(plain));
        }

        Reserve(1)[0] = (byte)'"';
        EndValue(1);
    }

    /// <summary>Copies leading ASCII that requires no escaping, usually the entire string. Returns the copied length.</summary>
    private static int CopyPlain(ReadOnlySpan<char> text, Span<byte> destination)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        var position = 0;
        for (; position <= units.Length - (2 * Half); position += 2 * Half)
        {
            var chunk = Vector128.NarrowWithSaturation(Vector128.Create(units[position..]), Vector128.Create(units[(position + Half)..]));
            if (!IsPlain(chunk))
            {
                break;
            }

            chunk.CopyTo(destination[position..]);
        }

        if (position <= units.Length - Half)
        {
            var half = Vector128.Create(units[position..]);
            var chunk = Vector128.NarrowWithSaturation(half, half);
            if (IsPlain(chunk))
            {
                chunk.GetLower().CopyTo(destination[position..]);
                position += Half;
            }
        }

        for (; (uint)position < (uint)text.Length && text[position] is >= ' ' and <= '\u007F' and not '"' and not '\\'; position++)
        {
            destination[position] = (byte)text[position];
        }

        return position;
    }

    // Characters above 255 were narrowed to 255, which is not ASCII either. Non-ASCII bytes are negative as signed numbers.
    private static bool IsPlain(Vector128<byte> chunk) =>
        (Vector128.LessThan(chunk.AsSByte(), Vector128.Create((sbyte)' ')).AsByte()
            | Vector128.Equals(chunk, Vector128.Create((byte)'"'))
            | Vector128.Equals(chunk, Vector128.Create((byte)'\\'))) == Vector128<byte>.Zero;

    /// <summary>Writes the rest of a string, which may contain any characters.</summary>
    private void WriteUnusual(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var escaped = text.IndexOfAny(EscapedChars);
            WriteUnescaped(escaped < 0 ? text : text[..escaped]);
            if (escaped < 0)
            {
                return;
            }

            WriteEscaped(text[escaped]);
            text = text[(escaped + 1)..];
        }
    }

    private void WriteUnescaped(ReadOnlySpan<char> text)
    {
        var free = Reserve(checked(text.Length * LongestChar));
        var status = Utf8.FromUtf16(text, free, out _, out var written, replaceInvalidSequences: false);
        _length += written;
        if (status != OperationStatus.Done)
        {
            // An unpaired surrogate has no UTF-8 encoding. Replacing it with U+FFFD would make different passwords equal.
            throw new ArgumentException("The string is not valid Unicode: it contains an unpaired surrogate.");
        }
    }

    private void WriteEscaped(char character)
    {
        var free = Reserve("\\u0000".Length);
        var shortForm = character switch
        {
            '\b' => 'b',
            '\t' => 't',
            '\n' => 'n',
            '\f' => 'f',
            '\r' => 'r',
            '"' or '\\' => character,
            _ => '\0',
        };
        if (shortForm != '\0')
        {
            free[0] = (byte)'\\';
            free[1] = (byte)shortForm;
            _length += 2;
        }
        else
        {
            Utf8.TryWrite(free, CultureInfo.InvariantCulture, $"\\u{(int)character:x4}", out var written);
            _length += written;
        }
    }
}
