using System.Text;

namespace CognitoClient.IntegrationTests.Fuzzing;

/// <summary>Makes invalid or odd JSON out of valid JSON.</summary>
internal sealed class JsonMutator(Random random)
{
    private static readonly byte[][] Tokens = [.. new[]
    {
        "{", "}", "[", "]", ",", ":", "\"", "null", "true", "false", "{}", "[]", "\"\"", "0", "-1", "-0", "1.5", "1e1", "1E400", "-1e-400",
        "99999999999999999999999999999999999999", "9223372036854775808", "2147483648", "253402300800", "-62135596801",
        "0.1234567890123456789", "01", "+1", "NaN", "Infinity", "\"NaN\"", "\"\\ud800\"", "\"\\udc00x\"", "\"\\u12\"", "\"\\x\"",
        "\"AAA\"", "\"AA==\"", "\"=\"", "//x\n", "/**/", "\"__type\":", "\"\\ud800\":1,", "\"message\":\"\\ud800\",", "\"code\":[],",
        "\u0000", "\uFEFF", " ", "\n",
    }.Select(Encoding.UTF8.GetBytes), [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xC0, 0x80], [0x22, 0xFF, 0x22]];

    private readonly List<byte> _text = [];

    /// <summary>The text after one to four changes; now and then no JSON at all.</summary>
    public byte[] Mutate(ReadOnlySpan<byte> json)
    {
        if (random.Next(64) == 0)
        {
            return Noise(random.Next(256));
        }

        _text.Clear();
        _text.AddRange(json);
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            Change();
        }

        return [.. _text];
    }

    private void Change()
    {
        var at = random.Next(_text.Count + 1);
        switch (random.Next(10))
        {
            case 0 when at < _text.Count:
                _text[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < _text.Count:
                _text[at] = (byte)random.Next(256);
                break;
            case 2:
                _text.RemoveRange(at, _text.Count - at);
                break;
            case 3:
                _text.RemoveRange(at, Math.Min(random.Next(1, 40), _text.Count - at));
                break;
            case 4:
                _text.InsertRange(random.Next(2) == 0 ? at : AfterStructural(at), Tokens[random.Next(Tokens.Length)]);
                break;
            case 5:
                _text.InsertRange(at, _text.GetRange(at, Math.Min(random.Next(1, 200), _text.Count - at)));
                break;
            case 6:
                ReplaceScalar(at);
                break;
            case 7:
                SwapTokens(at);
                break;
            case 8:
                Nest(at);
                break;
            default:
                DuplicateMember(at);
                break;
        }
    }

    /// <summary>Puts another value in the place of the next one.</summary>
    private void ReplaceScalar(int from)
    {
        var colon = _text.FindIndex(from, character => character == ':');
        if (colon < 0)
        {
            return;
        }

        var end = _text.FindIndex(colon, character => character is (byte)',' or (byte)'}');
        end = end < 0 ? _text.Count : end;
        _text.RemoveRange(colon + 1, end - colon - 1);
        _text.InsertRange(colon + 1, Tokens[random.Next(Tokens.Length)]);
    }

    private int AfterStructural(int from) => _text.FindIndex(from, IsStructural) + 1;

    private void SwapTokens(int from)
    {
        var first = _text.FindIndex(from, IsStructural);
        var second = first < 0 ? -1 : _text.FindIndex(Math.Min(first + random.Next(1, 60), _text.Count), IsStructural);
        if (second > first)
        {
            (_text[first], _text[second]) = (_text[second], _text[first]);
        }
    }

    private void Nest(int from)
    {
        var colon = _text.FindIndex(from, character => character == ':');
        if (colon < 0)
        {
            return;
        }

        var depth = random.Next(1, 200);
        var opening = random.Next(2) == 0 ? "[" : "{\"a\":";
        var nest = string.Concat(Enumerable.Repeat(opening, depth));
        if (random.Next(2) == 0)
        {
            nest += "1" + string.Concat(Enumerable.Repeat(opening == "[" ? "]" : "}", depth)) + ",\"b\":";
        }

        _text.InsertRange(colon + 1, Encoding.UTF8.GetBytes(nest));
    }

    private void DuplicateMember(int from)
    {
        var start = _text.FindIndex(from, character => character == ',');
        var end = start < 0 ? -1 : _text.FindIndex(start + 1, character => character == ',');
        if (end > start)
        {
            _text.InsertRange(end, _text.GetRange(start, end - start));
        }
    }

    private byte[] Noise(int length)
    {
        var noise = new byte[length];
        random.NextBytes(noise);
        if (random.Next(2) == 0)
        {
            return noise;
        }

        return [.. noise.SelectMany(value => Tokens[value % Tokens.Length])];
    }

    private static bool IsStructural(byte character) =>
        character is (byte)'{' or (byte)'}' or (byte)'[' or (byte)']' or (byte)',' or (byte)':' or (byte)'"';
}
