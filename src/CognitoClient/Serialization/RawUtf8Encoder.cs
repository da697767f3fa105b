using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace CognitoClient.Serialization;

/// <summary>Escapes what JSON requires to be escaped and nothing else.</summary>
/// <remarks>
/// The framework's relaxed encoder escapes every character outside the basic plane and some inside; other AWS clients send them raw.
/// </remarks>
internal sealed class RawUtf8Encoder : JavaScriptEncoder
{
    public static readonly RawUtf8Encoder Instance = new();

    // Nearly all texts are of these alone.
    private static readonly SearchValues<char> PlainChars = SearchValues.Create(
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    private static readonly SearchValues<char> EscapedChars = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000a\u000b\u000c\u000d\u000e\u000f"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\"\\");

    private static readonly SearchValues<byte> EscapedBytes = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000a\u000b\u000c\u000d\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\"\\"u8);

    private RawUtf8Encoder()
    {
    }

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < ' ' or '"' or '\\';

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var span = new ReadOnlySpan<char>(text, textLength);
        if (!span.ContainsAnyExcept(PlainChars))
        {
            return -1;
        }

        int escaped = span.IndexOfAny(EscapedChars);
        int lone = IndexOfLoneSurrogate(escaped < 0 ? span : span[..escaped]);
        return lone < 0 ? escaped : throw new ArgumentException("A text holds half of a surrogate pair, which cannot be sent.");
    }

    /// <summary>For texts in UTF-8, which are our own and valid.</summary>
    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text) => utf8Text.IndexOfAny(EscapedBytes);

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var destination = new Span<char>(buffer, bufferLength);
        if (!WillEncode(unicodeScalar))
        {
            return new Rune(unicodeScalar).TryEncodeToUtf16(destination, out numberOfCharactersWritten);
        }

        ReadOnlySpan<char> shortForm = unicodeScalar switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\b' => "\\b",
            '\t' => "\\t",
            '\n' => "\\n",
            '\f' => "\\f",
            '\r' => "\\r",
            _ => [],
        };
        if (shortForm.IsEmpty)
        {
            return destination.TryWrite($"\\u{unicodeScalar:x4}", out numberOfCharactersWritten);
        }

        bool fits = shortForm.TryCopyTo(destination);
        numberOfCharactersWritten = fits ? shortForm.Length : 0;
        return fits;
    }

    // A lone surrogate has no UTF-8 form. U+FFFD in its place would make two passwords one.
    private static int IndexOfLoneSurrogate(ReadOnlySpan<char> text)
    {
        int start = 0;
        while (text[start..].IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var found)
        {
            int index = start + found;
            if (!char.IsHighSurrogate(text[index]) || index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]))
            {
                return index;
            }

            start = index + 2;
        }

        return -1;
    }
}
