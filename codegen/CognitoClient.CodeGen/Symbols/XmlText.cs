using System.Text.RegularExpressions;

namespace CognitoClient.CodeGen.Symbols;

/// <summary>Formats XML documentation, as lines without comment marks.</summary>
internal static partial class XmlText
{
    // With comment mark and indentation, a line has at most 138 columns.
    private const int Width = 130;

    /// <summary>Formats an element on one line if it fits; otherwise, on several lines.</summary>
    public static IReadOnlyList<string> Element(string tag, string xml, string attributes = "")
    {
        var line = $"<{tag}{attributes}>{xml}</{tag}>";
        return line.Length <= Width ? [line] : [$"<{tag}{attributes}>", .. Wrap(xml), $"</{tag}>"];
    }

    /// <summary>Formats an element with a paragraph for each text that is not empty. Returns no lines if all texts are empty.</summary>
    public static IReadOnlyList<string> Paragraphs(string tag, params IEnumerable<string> texts) =>
        texts.Where(text => text.Length > 0).ToList() switch
        {
            [] => [],
            [var only] => Element(tag, only),
            var several => [$"<{tag}>", .. several.SelectMany(text => Element("para", text)), $"</{tag}>"],
        };

    /// <summary>Formats a link to a page.</summary>
    public static IReadOnlyList<string> Link(string url)
    {
        var line = $"<seealso href=\"{url}\"/>";
        return line.Length <= Width ? [line] : ["<seealso", $"href=\"{url}\"/>"];
    }

    public static string Code(string text) => $"<c>{Escape(text)}</c>";

    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Joins words: <c>a</c>, <c>a or b</c>, <c>a, b or c</c>.</summary>
    public static string Join(IReadOnlyList<string> words, string conjunction) => words switch
    {
        [] => "",
        [var only] => only,
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} {conjunction} {words[^1]}",
    };

    private static IEnumerable<string> Wrap(string xml)
    {
        var line = "";
        foreach (var word in Word().Matches(xml).Select(match => match.Value))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }

    // Lines are not broken within tags.
    [GeneratedRegex("(?:<[^>]*>|[^ <])+")]
    private static partial Regex Word();
}
