using System.Text.RegularExpressions;
using CognitoClient.CodeGen.Failures;

namespace CognitoClient.CodeGen.Model;

/// <summary>An absolute Smithy shape ID: <c>namespace#Name</c> or <c>namespace#Name$member</c>.</summary>
internal readonly partial record struct ShapeId(string Namespace, string Name, string? Member = null) : IComparable<ShapeId>
{
    public static ShapeId Parse(string text) => TryParse(text, out var id)
        ? id
        : throw new CodeGenException([$"'{text}' is not an absolute shape ID (namespace#Name)."]);

    public static bool TryParse(string text, out ShapeId id)
    {
        var match = Form().Match(text);
        var member = match.Groups["member"];
        id = match.Success
            ? new ShapeId(match.Groups["namespace"].Value, match.Groups["name"].Value, member.Success ? member.Value : null)
            : default;
        return match.Success;
    }

    public ShapeId WithMember(string member) => this with { Member = member };

    public int CompareTo(ShapeId other) => string.CompareOrdinal(ToString(), other.ToString());

    public override string ToString() => Member is null ? $"{Namespace}#{Name}" : $"{Namespace}#{Name}${Member}";

    [GeneratedRegex(@"^(?<namespace>[A-Za-z_][A-Za-z0-9_.]*)#(?<name>[A-Za-z_][A-Za-z0-9_]*)(\$(?<member>[A-Za-z_][A-Za-z0-9_]*))?\z")]
    private static partial Regex Form();
}
