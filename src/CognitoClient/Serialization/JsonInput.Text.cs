using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace CognitoClient.Serialization;

/// <summary>Reads strings and simple numbers.</summary>
public ref partial struct JsonInput
{
    /// <summary>
    /// Reads the next value, a string, if it is ASCII without escapes, as nearly all strings are. Otherwise, the position is unchanged.
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

    /// <summary>Reads the next value, any string.</summary>
    /// <exception cref="JsonException">The string is not valid UTF-8 or contains an unpaired surrogate.</exception>
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
            throw new JsonException("expected a string, found invalid Unicode");
        }
    }

    /// <summary>Returns the name of the current member as a string: a key of a map, or an unknown member.</summary>
    /// <exception cref="JsonException">The string is not valid UTF-8 or contains an unpaired surrogate.</exception>
    internal readonly string NameText() =>
        Utf8.IsValid(_name)
            ? Encoding.UTF8.GetString(_name)
            : throw new JsonException("expected a name, found invalid Unicode");

    /// <summary>
    /// Reads the next value, a number, if it has few digits and decimals, as nearly all numbers have. Otherwise, the position is unchanged.
    /// </summary>
    /// <param name="digits">The digits, including decimals.</param>
    /// <param name="decimals">The number of decimals.</param>
    internal bool TryReadPlainNumber(out long digits, out int decimals)
    {
        // Fits in a long, even with seven more decimals.
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
            // The value of too many digits overflows and is not used.
            digits = unchecked((digits * 10) + (_json[position++] - '0'));
        }

        return position;
    }

    /// <summary>
    /// Finds the first byte that ends a string or requires special handling: a quote, a backslash, a control character or a non-ASCII byte.
    /// </summary>
    private readonly int EndOfPlainText(int start)
    {
        const int ShortText = 64;

        var position = start;
        for (; position <= _json.Length - Vector128<byte>.Count; position += Vector128<byte>.Count)
        {
            var chunk = Vector128.Create(_json[position..]);

            // Non-ASCII bytes are negative as signed numbers.
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

    // A separate method for long strings such as tokens and images, which keeps the code for short strings small.
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
