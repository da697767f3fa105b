namespace CognitoClient.CodeGen.Import;

/// <summary>Reports what a newer model adds, changes and removes, and what a person has to do.</summary>
internal sealed class ImportReport(
    ImportedService before,
    ImportedService after,
    IReadOnlyList<string> stubs,
    IReadOnlyList<string> removed,
    IReadOnlyList<string> hints)
{
    private static readonly string[] Kinds = ["Service", "Operations", "Errors", "Structures", "Enumerations", "Other shapes"];

    private const int Many = 4;

    private readonly IReadOnlyList<ShapeChange> _changes = ShapeChange.Find(before, after);

    public void Print(TextWriter output)
    {
        var breaking = _changes.Count(change => change.IsBreaking);
        output.WriteLine(_changes.Count == 0
            ? "No changes of the model."
            : $"{_changes.Count} changes of the model, {breaking} of them breaking for users (!).");
        foreach (var kind in Kinds)
        {
            var changes = _changes.Where(change => change.Kind == kind).ToList();
            if (changes.Count > 0)
            {
                int Count(char mark) => changes.Count(change => change.Mark == mark);
                Print(output, $"{kind}: {Count('+')} added, {Count('-')} removed, {Count('~')} changed", Lines(changes));
            }
        }

        PrintUnlessEmpty(output, "Hints", hints);
        PrintUnlessEmpty(output, "Texts to write, which begin with TODO", stubs);
        PrintUnlessEmpty(output, "Texts and customizations removed", removed);
    }

    /// <summary>Returns a line for each change. Changes that are the same for many shapes share a line.</summary>
    private static IEnumerable<string> Lines(IReadOnlyList<ShapeChange> changes) =>
        from change in changes
        group change by change.Mark == '~' ? change.Description : $"{change.Id}" into same
        from line in same.Count() < Many ? same.Select(change => $"{change}") : [Line([.. same])]
        select line;

    private static string Line(IReadOnlyList<ShapeChange> same) =>
        $"{(same[0].IsBreaking ? '!' : ' ')} ~ {same.Count} of them{same[0].Description}: "
        + string.Join(", ", same.Select(change => ShapeFacts.ShortName(change.Id)));

    private static void PrintUnlessEmpty(TextWriter output, string title, IReadOnlyList<string> lines)
    {
        if (lines.Count > 0)
        {
            Print(output, $"{title}: {lines.Count}", lines.Select(line => $"    {line}"));
        }
    }

    private static void Print(TextWriter output, string title, IEnumerable<string> lines)
    {
        output.WriteLine(title);
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }
    }
}
