using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace CognitoClient.Serialization;

/// <summary>Texts: what JSON requires to be escaped is, and nothing else. Other AWS clients, too, send the rest as it is.</summary>
public ref partial struct JsonOutput
{
    // What a character of UTF-16 takes at most in UTF-8.
    private const int LongestChar = 3;

    // Characters in half of a vector of bytes.
    private const int Half = 8;

    private static readonly SearchValues<char> EscapedChars = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000a\u000b\u000c\u000d\u000e\u000f"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\"\\");

    /// <summary>The key of a map, which can be any text.</summary>
    /// <exception cref="ArgumentException">It holds half of a surrogate pair.</exception>
    internal void WriteKey(string key)
    {
        WriteText(key);
        Reserve(1)[0] = (byte)':';
        _length++;
        _followsValue = false;
    }

    /// <exception cref="ArgumentException">The text holds half of a surrogate pair.</exception>
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

    /// <summary>Copies ASCII that needs no escaping, as nearly all texts are from start to end; returns how much of it there was.</summary>
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

    // What does not fit a byte was narrowed to 255, which is no ASCII either. As signed numbers, what is not ASCII is below zero.
    private static bool IsPlain(Vector128<byte> chunk) =>
        (Vector128.LessThan(chunk.AsSByte(), Vector128.Create((sbyte)' ')).AsByte()
            | Vector128.Equals(chunk, Vector128.Create((byte)'"'))
            | Vector128.Equals(chunk, Vector128.Create((byte)'\\'))) == Vector128<byte>.Zero;

    /// <summary>The rest of a text, whatever is in it.</summary>
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
            // A lone surrogate has no UTF-8 form. U+FFFD in its place would make two passwords one.
            throw new ArgumentException("A text holds half of a surrogate pair, which cannot be sent.");
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
