using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Import;

/// <summary>A change of a shape or member.</summary>
/// <param name="Id">The ID.</param>
/// <param name="Before">The facts before the import, or null if the shape is new.</param>
/// <param name="After">The facts after the import, or null if the shape is gone.</param>
/// <param name="IsOfKnownShape">True for a shape, and for a member of a shape that exists before and after the import.</param>
internal sealed record ShapeChange(ShapeId Id, ShapeFacts? Before, ShapeFacts? After, bool IsOfKnownShape)
{
    private const string None = "none";

    public string Kind => (After ?? Before)!.Kind;

    public char Mark => Before is null ? '+' : After is null ? '-' : '~';

    /// <summary>True if code that uses the package can fail to compile or behave differently.</summary>
    public bool IsBreaking => (Before, After) switch
    {
        (null, { } added) => Id.Member is not null
            && added.Values.GetValueOrDefault(ShapeFacts.CSharp, "").StartsWith("required ", StringComparison.Ordinal),
        ({ } removed, null) => removed.Values.Keys.Any(ShapeFacts.OfApi.Contains),
        _ => Differences.Any(difference => ShapeFacts.OfApi.Contains(difference.Name)
            && difference.Before is { } before && !IsHarmless(difference.Name, before, difference.After)),
    };

    /// <summary>Returns the facts that differ.</summary>
    private IEnumerable<(string Name, string? Before, string? After)> Differences =>
        from name in Before!.Values.Keys.Union(After!.Values.Keys).Order(StringComparer.Ordinal)
        let before = Before.Values.GetValueOrDefault(name)
        let after = After.Values.GetValueOrDefault(name)
        where before != after
        select (name, before, after);

    /// <summary>Returns all changes, by ID.</summary>
    public static IReadOnlyList<ShapeChange> Find(ImportedService before, ImportedService after)
    {
        var (old, @new) = (ShapeFacts.Of(before), ShapeFacts.Of(after));
        return
        [
            .. from id in old.Keys.Union(@new.Keys).Order()
               let shape = id with { Member = null }
               let change = new ShapeChange(
                   id,
                   old.GetValueOrDefault(id),
                   @new.GetValueOrDefault(id),
                   id.Member is null || (old.ContainsKey(shape) && @new.ContainsKey(shape)))
               where change.IsOfKnownShape && (change.Before is null || change.After is null || change.Differences.Any())
               select change,
        ];
    }

    /// <summary>Describes the change without the ID: <c>: length: 1..8 → 1..16</c>.</summary>
    public string Description => (Before, After) switch
    {
        (null, { } added) => Declaration(added),
        (_, null) => "",
        _ => $": {string.Join("; ", Differences.Select(Describe))}",
    };

    public override string ToString() => $"{(IsBreaking ? '!' : ' ')} {Mark} {ShapeFacts.ShortName(Id)}{Description}";

    private static string Declaration(ShapeFacts facts) =>
        facts.Values.TryGetValue(ShapeFacts.CSharp, out var declaration) ? $": {declaration}"
            : facts.Values.TryGetValue("value", out var value) ? $": {value}"
            : "";

    private static string Describe((string Name, string? Before, string? After) difference)
    {
        var (name, before, after) = difference;
        if (name == ShapeFacts.Errors)
        {
            var (old, @new) = ((before ?? "").Split(", "), (after ?? "").Split(", "));
            (before, after) = (string.Join(", ", old.Except(@new)), string.Join(", ", @new.Except(old)));
        }

        return $"{name}: {Text(before)} → {Text(after)}";
    }

    private static string Text(string? value) => string.IsNullOrEmpty(value) ? None : value;

    // Calls that are signed today can be sent without a signature tomorrow.
    private static bool IsHarmless(string name, string before, string? after) =>
        name == "authorization" && before != "None" && after != "SigV4";
}
