using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace CognitoClient.Serialization;

/// <summary>Texts and plain numbers.</summary>
public ref partial struct JsonInput
{
    /// <summary>
    /// The bytes of the next value, a string, if they are the text: ASCII without escapes, as nearly all are. The input then stands behind
    /// it; else it stands still.
    /// </summary>
    internal bool TryReadPlainText(out ReadOnlySpan<byte> text)
    {
        var start = _position + 1;
        var end = EndOfPlainText(start);
        if ((uint)end >= (uint)_json.Length || _json[end] != '"')
        {
            text = default;
            return false;
        }

        text = _json[start..end];
        _position = end + 1;
        return true;
    }

    /// <summary>The next value, a string, whatever is in it.</summary>
    /// <exception cref="JsonException">Its bytes are not UTF-8, or it holds half a surrogate pair.</exception>
    internal string ReadText()
    {
        if (TryReadPlainText(out var plain))
        {
            return Encoding.ASCII.GetString(plain);
        }

        var text = OpenValue();
        try
        {
            var read = text.GetString()!;
            Pass(text);
            return read;
        }
        catch (InvalidOperationException)
        {
            throw new JsonException("expected text, found a string that is not valid Unicode");
        }
    }

    /// <summary>The member's name as data: a key of a map, or what is not known.</summary>
    /// <exception cref="JsonException">Its bytes are not UTF-8, or it holds half a surrogate pair.</exception>
    internal readonly string NameText() =>
        Utf8.IsValid(_name)
            ? Encoding.UTF8.GetString(_name)
            : throw new JsonException("expected text, found a name that is not valid Unicode");

    /// <summary>
    /// The next value, a number, if it has a few digits and decimals, as nearly all have. The input then stands behind it; else it stands
    /// still.
    /// </summary>
    /// <param name="digits">Its digits, the decimals included.</param>
    /// <param name="decimals">How many of them stand behind the point.</param>
    internal bool TryReadPlainNumber(out long digits, out int decimals)
    {
        // Less than a long holds, with seven decimals added.
        const int MostDigits = 11;
        const int MostDecimals = 7;

        var start = _position;
        var end = ReadDigits(start, 0, out digits);
        var count = end - start;
        decimals = 0;
        if (count is 0 or > MostDigits || (count > 1 && _json[start] == '0'))
        {
            return false;
        }

        if (end < _json.Length && _json[end] == '.')
        {
            start = end + 1;
            end = ReadDigits(start, digits, out digits);
            decimals = end - start;
            if (decimals is 0 or > MostDecimals)
            {
                return false;
            }
        }

        if (end == _json.Length || _json[end] is (byte)'.' or (byte)'e' or (byte)'E')
        {
            return false;
        }

        _position = end;
        return true;
    }

    private readonly int ReadDigits(int start, long before, out long digits)
    {
        var position = start;
        digits = before;
        while ((uint)position < (uint)_json.Length && char.IsAsciiDigit((char)_json[position]))
        {
            // Too many of them overflow; they are counted, and then not used.
            digits = unchecked((digits * 10) + (_json[position++] - '0'));
        }

        return position;
    }

    /// <summary>
    /// The first byte that ends a text or makes it unusual: a quote, a backslash, a control character or one that is not ASCII.
    /// </summary>
    private readonly int EndOfPlainText(int start)
    {
        const int ShortText = 64;

        var position = start;
        for (; position <= _json.Length - Vector128<byte>.Count; position += Vector128<byte>.Count)
        {
            var chunk = Vector128.Create(_json[position..]);

            // As signed numbers, what is not ASCII is below zero.
            var found = Vector128.LessThan(chunk.AsSByte(), Vector128.Create((sbyte)' ')).AsByte()
                | Vector128.Equals(chunk, Vector128.Create((byte)'"'))
                | Vector128.Equals(chunk, Vector128.Create((byte)'\\'));
            if (found != Vector128<byte>.Zero)
            {
                return position + BitOperations.TrailingZeroCount(found.ExtractMostSignificantBits());
            }

            if (position - start == ShortText)
            {
                position = EndOfLongPlainText(position + Vector128<byte>.Count);
                break;
            }
        }

        while (position < _json.Length && _json[position] is >= (byte)' ' and <= 0x7F and not (byte)'"' and not (byte)'\\')
        {
            position++;
        }

        return position;
    }

    // Apart, so that a start needs no code for it: tokens and images are that long.
    private readonly int EndOfLongPlainText(int start)
    {
        var position = start;
        for (; position <= _json.Length - Vector256<byte>.Count; position += Vector256<byte>.Count)
        {
            var chunk = Vector256.Create(_json[position..]);
            var found = Vector256.LessThan(chunk.AsSByte(), Vector256.Create((sbyte)' ')).AsByte()
                | Vector256.Equals(chunk, Vector256.Create((byte)'"'))
                | Vector256.Equals(chunk, Vector256.Create((byte)'\\'));
            if (found != Vector256<byte>.Zero)
            {
                return position + BitOperations.TrailingZeroCount(found.ExtractMostSignificantBits());
            }
        }

        return position;
    }
}
