using System.Text;

namespace CognitoClient.Internal.Text;

/// <summary>Foreign text made fit for a line of a message or a log.</summary>
internal static class OneLine
{
    /// <summary>The text's start, with every run of white space and control characters replaced by one space.</summary>
    public static string Of(string text, int maxLength)
    {
        var line = new StringBuilder(Math.Min(text.Length, maxLength));
        var gap = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                gap = line.Length > 0;
                continue;
            }

            if (line.Length + rune.Utf16SequenceLength + (gap ? 1 : 0) > maxLength)
            {
                break;
            }

            line.Append(gap ? " " : "").Append(rune.ToString());
            gap = false;
        }

        return line.ToString();
    }

    /// <summary>The start of a text that is UTF-8, or claims to be.</summary>
    public static string Of(ReadOnlySpan<byte> utf8, int maxLength)
    {
        // White space in front is not counted, and no character is longer than four bytes.
        utf8 = utf8.TrimStart(" \t\r\n"u8);
        return Of(Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, maxLength * 4)]), maxLength);
    }
}
