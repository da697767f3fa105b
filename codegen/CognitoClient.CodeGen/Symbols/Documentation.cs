using System.Text.Json;
using System.Text.RegularExpressions;
using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Symbols;

/// <summary>XML documentation from a model's documentation and constraint traits.</summary>
internal static partial class Documentation
{
    private const int Width = 130;

    /// <summary>The lines of a summary; the fallback where the model has no text.</summary>
    public static IReadOnlyList<string> Summary(TraitMap traits, string? fallback = null) =>
        (traits.GetString(Trait.Documentation) is { } text ? ToXml(text) : fallback) is { } xml ? Tag("summary", xml) : [];

    /// <summary>A member's summary and, as remarks, the bounds that the model sets on its value.</summary>
    public static IReadOnlyList<string> Member(SmithyModel model, MemberShape member)
    {
        var constraints = Constraints(model, member);
        return [.. Summary(member.Traits), .. constraints.Length > 0 ? Tag("remarks", constraints) : []];
    }

    /// <summary>When an operation throws an error: the first sentence of the error's own documentation.</summary>
    public static IReadOnlyList<string> Exception(string type, TraitMap traits)
    {
        var text = (traits.GetString(Trait.Documentation) ?? "Thrown by the service.").ReplaceLineEndings(" ");
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return Tag("exception", ToXml(end < 0 ? text : text[..(end + 1)]), $" cref=\"{type}\"");
    }

    /// <summary>A parameter, as the member that it sets is documented.</summary>
    public static IReadOnlyList<string> Parameter(string name, TraitMap traits) =>
        Tag("param", ToXml(traits.GetString(Trait.Documentation) ?? "The member's value."), $" name=\"{name}\"");

    public static string ToXml(string text) => Code().Replace(Escape(text), "<c>$1</c>");

    private static string Constraints(SmithyModel model, MemberShape member)
    {
        var target = model.Get(member.Target);
        var unit = target switch
        {
            ListShape => "items",
            MapShape => "entries",
            SimpleShape { Type: SimpleType.Blob } => "bytes",
            _ => "characters",
        };
        return string.Join(' ', new[]
        {
            Bounds(member.Traits.Get(Trait.Length) ?? target.Traits.Get(Trait.Length), unit),
            Bounds(member.Traits.Get(Trait.Range) ?? target.Traits.Get(Trait.Range), ""),
            Pattern(member.Traits.GetString(Trait.Pattern) ?? target.Traits.GetString(Trait.Pattern)),
        }.Where(text => text.Length > 0));
    }

    private static string Bounds(JsonElement? trait, string unit)
    {
        if (trait is not { } bounds)
        {
            return "";
        }

        var min = bounds.TryGetProperty("min", out var low) ? low.GetRawText() : null;
        var max = bounds.TryGetProperty("max", out var high) ? high.GetRawText() : null;
        var text = (min, max) switch
        {
            (null, _) => $"At most {max}",
            (_, null) => $"At least {min}",
            _ => $"{min} to {max}",
        };
        return $"{text} {unit}".TrimEnd() + ".";
    }

    private static string Pattern(string? pattern) => pattern is null ? "" : $"Pattern: <c>{Escape(pattern)}</c>.";

    private static IReadOnlyList<string> Tag(string tag, string xml, string attributes = "")
    {
        var line = $"<{tag}{attributes}>{xml}</{tag}>";
        return line.Length <= Width && !line.Contains('\n', StringComparison.Ordinal)
            ? [line]
            : [$"<{tag}{attributes}>", .. Wrap(xml), $"</{tag}>"];
    }

    private static IEnumerable<string> Wrap(string xml)
    {
        foreach (var paragraph in xml.Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' '))
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
    }

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
