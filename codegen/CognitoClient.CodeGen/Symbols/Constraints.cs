using System.Globalization;
using System.Text.Json;
using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Symbols;

/// <summary>Creates sentences about the bounds and the form of a member's value.</summary>
internal static class Constraints
{
    // The length up to which a pattern without a description is shown.
    private const int ReadableLength = 12;

    // The maximum length in the service's model of strings that have no real limit.
    private const int Unlimited = 131_072;

    // Descriptions of patterns. Long patterns without a description, such as those of ARNs, are omitted.
    private static readonly Dictionary<string, string> Forms = new(StringComparer.Ordinal)
    {
        [@"^[\S]+$"] = "No white space.",
        [@"^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$"] = "No white space or control characters.",
        [@"^[0-9]+$"] = "Digits only.",
        [@"^[0-9a-fA-F]+$"] = "Hexadecimal digits only.",
        [@"^[A-Za-z0-9]+$"] = "Letters and digits only.",
        [@"^[\w+]+$"] = "",
        [@"^[\w]+$"] = "",
        [@"^[\w+-]+$"] = "",
        [@"^[\w+=/]+$"] = "",
        [@"\{####\}"] = "",
        [@"^(?s)"] = "",
        [@"^[\w\- ]+$"] = "Letters, digits, underscores, hyphens and spaces.",
        [@"^[a-zA-Z0-9_-]+$"] = "Letters, digits, underscores and hyphens.",
        [@"^[\x21\x23-\x5B\x5D-\x7E]+$"] = "Printable ASCII characters except spaces, quotation marks and backslashes.",
        [@"^[\x21\x23-\x2E\x30-\x5B\x5D-\x7E]+$"] =
            "Printable ASCII characters except spaces, quotation marks, slashes and backslashes.",
        [@"^[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?$"] = "Lowercase letters, digits and hyphens, without a hyphen at either end.",
        [@"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[4][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"] = "A version 4 UUID.",
        [@"^import-[0-9a-zA-Z-]+$"] = "Begins with <c>import-</c>.",
    };

    /// <summary>Returns the sentences, or an empty string if there are none. A range that the documentation states is omitted.</summary>
    public static string Of(SmithyModel model, MemberShape member)
    {
        var target = model.Get(member.Target);
        JsonElement? Trait(string id) => member.Traits.Get(id) ?? target.Traits.Get(id);
        string[] sentences =
        [
            Trait(Model.Trait.Length) is { } length ? Length(length, Unit(target)) : "",
            Trait(Model.Trait.Range) is { } range && !StatesRange(member) ? Range(range) : "",
            Trait(Model.Trait.Pattern) is { } pattern ? Form(pattern.GetString()!) : "",
        ];
        return string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
    }

    // The documentation is more precise than the range if the value has a unit.
    private static bool StatesRange(MemberShape member) =>
        member.Traits.GetString(Model.Trait.Documentation)?.Contains("range is", StringComparison.OrdinalIgnoreCase) is true;

    private static (string Singular, string Plural) Unit(Shape target) => target switch
    {
        ListShape => ("item", "items"),
        MapShape => ("entry", "entries"),
        SimpleShape { Type: SimpleType.Blob } => ("byte", "bytes"),
        _ => ("character", "characters"),
    };

    private static string Length(JsonElement trait, (string Singular, string Plural) unit)
    {
        var (min, max) = Bounds(trait);
        string Count(string number) => $"{number} {(number == "1" ? unit.Singular : unit.Plural)}";
        return (min, max) switch
        {
            (null or 0 or 1, null or Unlimited) => "",
            (_, null or Unlimited) => $"At least {Count(Number(min.Value))}.",
            (null or 0, _) => $"At most {Count(Number(max.Value))}.",
            _ when min == max => $"{Count(Number(min.Value))}.",
            _ => $"{Number(min.Value)} to {Count(Number(max.Value))}.",
        };
    }

    private static string Range(JsonElement trait) => Bounds(trait) switch
    {
        (null, { } max) => $"The maximum is {Number(max)}.",
        ({ } min, null) => $"The minimum is {Number(min)}.",
        ({ } min, { } max) => $"The range is {Number(min)} to {Number(max)}.",
        _ => "",
    };

    private static (decimal? Min, decimal? Max) Bounds(JsonElement trait) =>
    (
        trait.TryGetProperty("min", out var min) ? min.GetDecimal() : null,
        trait.TryGetProperty("max", out var max) ? max.GetDecimal() : null
    );

    private static string Number(decimal value) => value.ToString("#,0.###", CultureInfo.InvariantCulture);

    private static string Form(string pattern)
    {
        if (Forms.TryGetValue(pattern, out var form))
        {
            return form;
        }

        return pattern switch
        {
            ['^', '(', .. var choices, ')', '$'] when choices.All(character => char.IsAsciiLetter(character) || character is '-' or '|') =>
                $"{XmlText.Join([.. choices.Split('|').Select(XmlText.Code)], "or")}.",
            { Length: <= ReadableLength } => $"Matches {XmlText.Code(pattern)}.",
            _ => "",
        };
    }
}
