using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Symbols;

/// <summary>Text that an import writes where documentation is missing, and that a person replaces.</summary>
internal static class TextStub
{
    private const string Start = "TODO: ";

    public static string Create(string subject) => $"{Start}Describe {subject}.";

    /// <summary>Returns the IDs of the shapes and members whose documentation is a stub, with the error if it is a condition.</summary>
    public static IEnumerable<string> FindIn(SmithyModel model) =>
        from shape in model.Shapes
        from entry in shape.AllMembers.Select(member => (member.Id, member.Traits)).Prepend((shape.Id, shape.Traits))
        from place in FindIn(entry.Id, entry.Traits)
        select place;

    private static IEnumerable<string> FindIn(ShapeId id, TraitMap traits)
    {
        if (IsStub(traits.GetString(Trait.Documentation)))
        {
            yield return $"{id}";
        }

        foreach (var sentence in traits.Get(Trait.Errors)?.EnumerateObject().Where(entry => IsStub(entry.Value.GetString())) ?? [])
        {
            yield return $"{id}: {sentence.Name}";
        }
    }

    private static bool IsStub(string? text) => text?.StartsWith(Start, StringComparison.Ordinal) ?? false;
}
