using System.Text.Json;
using System.Text.RegularExpressions;

namespace CognitoClient.Testing.Internal.Constraints;

/// <summary>The constraints of a string. Lengths are in UTF-16 code units.</summary>
internal sealed record TextConstraint(int? Min = null, int Max = int.MaxValue, string? Pattern = null, bool IsSensitive = false)
    : ValueConstraint
{
    private readonly Regex? _regex = Pattern is null ? null : JavaPattern.Compile(Pattern);

    public override bool IsSensitive { get; } = IsSensitive;

    public override void Check(JsonElement value, string path, ViolationList violations)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return;
        }

        var text = value.GetString()!;
        var shown = IsSensitive ? null : text;

        // The model documents passwords as optional or blank: a length of 0 that it allows takes precedence over the pattern.
        if (_regex?.IsMatch(text) is false && !(Min == 0 && text.Length == 0))
        {
            violations.Add(path, shown, $"Member must satisfy regular expression pattern: {JavaPattern.WithoutAnchors(Pattern!)}");
        }

        if (text.Length < Min)
        {
            violations.Add(path, shown, $"Member must have length greater than or equal to {Min}");
        }

        if (text.Length > Max)
        {
            violations.Add(path, shown, $"Member must have length less than or equal to {Max}");
        }
    }
}
