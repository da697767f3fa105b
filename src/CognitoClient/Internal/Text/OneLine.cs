using System.Text;

namespace CognitoClient.Internal.Text;

/// <summary>Formats text of unknown origin for one line of a message or log.</summary>
internal static class OneLine
{
    /// <summary>Returns the start of the text, with each run of white space and control characters replaced by one space.</summary>
    public static string From(string text, int maxLength)
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

    /// <summary>Returns the start of UTF-8 text, valid or not.</summary>
    public static string From(ReadOnlySpan<byte> utf8, int maxLength)
    {
        // Leading white space does not count, and a character has at most four bytes.
        utf8 = utf8.TrimStart(" \t\r\n"u8);
        return From(Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, maxLength * 4)]), maxLength);
    }
}
