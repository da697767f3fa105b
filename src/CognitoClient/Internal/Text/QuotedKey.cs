using System.Globalization;
using System.Text;

namespace CognitoClient.Internal.Text;

/// <summary>Formats the key of a caller's map for the path in a message, such as <c>["my key"]</c>.</summary>
/// <remarks>The keys of requests are names, which callers choose. Only the values are secret.</remarks>
internal static class QuotedKey
{
    private const int MaxLength = 64;

    /// <summary>Returns the start of the key in brackets and quotation marks, with everything escaped that is not visible.</summary>
    public static string InBrackets(string? key)
    {
        if (key is null)
        {
            return "[null]";
        }

        var text = new StringBuilder("[\"");
        foreach (var character in key.AsSpan(0, Math.Min(key.Length, MaxLength)))
        {
            if (character is '"' or '\\')
            {
                text.Append('\\').Append(character);
            }
            else if (character == ' ' || IsVisible(character))
            {
                text.Append(character);
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            }
        }

        return text.Append(key.Length > MaxLength ? "…\"]" : "\"]").ToString();
    }

    private static bool IsVisible(char character) => char.GetUnicodeCategory(character)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator or UnicodeCategory.OtherNotAssigned);
}
