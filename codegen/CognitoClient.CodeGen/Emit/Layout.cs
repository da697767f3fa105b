namespace CognitoClient.CodeGen.Emit;

/// <summary>Lines that end before <see cref="Width"/>.</summary>
internal static class Layout
{
    public const int Width = 140;

    private const int Indentation = 4;

    /// <summary>A declaration on one line where it fits, else with a line for each parameter.</summary>
    /// <param name="before">What stands before the parenthesis.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="after">What stands behind the parenthesis.</param>
    /// <param name="depth">How deep the declaration is indented.</param>
    public static string Signature(string before, IEnumerable<string> parameters, string after, int depth)
    {
        var line = $"{before}({string.Join(", ", parameters)}){after}";
        return Fits(line, depth) ? line : $"{before}(\n    {string.Join(",\n    ", parameters)}){after}";
    }

    /// <summary>Both parts on one line where they fit, else the second on a line of its own.</summary>
    public static string Continued(string first, string second, int depth) =>
        Fits($"{first} {second}", depth) ? $"{first} {second}" : $"{first}\n    {second}";

    /// <summary>A property with its accessors on one line where they fit, else on lines of their own.</summary>
    public static string Property(string property, string get, string init, int depth)
    {
        var line = $"{property} {{ {get} {init} }}";
        return Fits(line, depth) ? line : $"{property}\n{{\n    {get}\n    {init}\n}}";
    }

    /// <summary>A collection expression on one line where it fits, else on as few as possible.</summary>
    public static string Collection(IReadOnlyList<string> items, int depth, string end)
    {
        var line = $"[{string.Join(", ", items)}]{end}";
        return Fits(line, depth) ? line : $"[\n    {string.Join("\n    ", Fill(items, Width - ((depth + 1) * Indentation)))}\n]{end}";
    }

    private static bool Fits(string line, int depth) => line.Length <= Width - (depth * Indentation);

    private static IEnumerable<string> Fill(IEnumerable<string> items, int width)
    {
        var line = "";
        foreach (var item in items)
        {
            if (line.Length > 0 && line.Length + item.Length + " ,".Length > width)
            {
                yield return line;
                line = "";
            }

            line += line.Length == 0 ? $"{item}," : $" {item},";
        }

        yield return line;
    }
}
