namespace CognitoClient.CodeGen.Emit;

/// <summary>Breaks lines that are longer than <see cref="Width"/>.</summary>
internal static class Layout
{
    public const int Width = 140;

    private const int Indentation = 4;

    /// <summary>Formats a declaration on one line if it fits; otherwise, with one line per parameter.</summary>
    /// <param name="before">The text before the parameter list.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="after">The text after the parameter list.</param>
    /// <param name="depth">The level of indentation.</param>
    public static string Signature(string before, IEnumerable<string> parameters, string after, int depth)
    {
        var line = $"{before}({string.Join(", ", parameters)}){after}";
        return Fits(line, depth) ? line : $"{before}(\n    {string.Join(",\n    ", parameters)}){after}";
    }

    /// <summary>Formats two parts on one line if they fit; otherwise, on two lines.</summary>
    public static string Continued(string first, string second, int depth) =>
        Fits($"{first} {second}", depth) ? $"{first} {second}" : $"{first}\n    {second}";

    /// <summary>Formats a property on one line if it fits; otherwise, with one line per accessor.</summary>
    public static string Property(string property, string get, string init, int depth)
    {
        var line = $"{property} {{ {get} {init} }}";
        return Fits(line, depth) ? line : $"{property}\n{{\n    {get}\n    {init}\n}}";
    }

    /// <summary>Formats a collection expression on one line if it fits; otherwise, on as few lines as possible.</summary>
    public static string Collection(IReadOnlyList<string> items, int depth, string end)
    {
        var line = $"[{string.Join(", ", items)}]{end}";
        return Fits(line, depth) ? line : $"[\n    {string.Join("\n    ", Fill(items, Width - ((depth + 1) * Indentation)))}\n]{end}";
    }

    /// <summary>Breaks an argument that is a long string literal into several literals.</summary>
    public static string Literal(string argument)
    {
        const int Longest = 110;
        if (argument.Length <= Longest)
        {
            return argument;
        }

        // Not after a backslash, which belongs to the character that follows.
        var end = Longest;
        while (argument[end - 1] == '\\')
        {
            end--;
        }

        return $"{argument[..end]}\"\n        + {Literal($"\"{argument[end..]}")}";
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
