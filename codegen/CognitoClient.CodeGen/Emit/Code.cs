namespace CognitoClient.CodeGen.Emit;

/// <summary>Pieces of source text, and how they go together.</summary>
internal static class Code
{
    /// <summary>The text of a template; see <see cref="CodeTemplate"/>.</summary>
    public static string Text(CodeTemplate template) => template.ToString();

    /// <summary>Pieces with an empty line between them.</summary>
    public static string Blocks(IEnumerable<string> pieces) => string.Join("\n\n", pieces);

    /// <summary>Lines of XML documentation as a comment.</summary>
    public static string Comment(IEnumerable<string> lines) =>
        string.Join('\n', lines.Select(line => line.Length == 0 ? "///" : $"/// {line}"));

    /// <summary>The attribute of what is deprecated; empty for what is not.</summary>
    public static string Obsolete(string? reason) => reason is null ? "" : $"[Obsolete({reason})]";
}
