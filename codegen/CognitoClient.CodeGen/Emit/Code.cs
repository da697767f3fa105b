namespace CognitoClient.CodeGen.Emit;

/// <summary>Composes source text.</summary>
internal static class Code
{
    /// <summary>Returns the text of a <see cref="CodeTemplate"/>.</summary>
    public static string Text(CodeTemplate template) => template.ToString();

    /// <summary>Joins pieces with an empty line between them.</summary>
    public static string Blocks(IEnumerable<string> pieces) => string.Join("\n\n", pieces);

    /// <summary>Formats lines of XML documentation as a comment.</summary>
    public static string Comment(IEnumerable<string> lines) =>
        string.Join('\n', lines.Select(line => line.Length == 0 ? "///" : $"/// {line}"));

    /// <summary>Returns the <c>Obsolete</c> attribute for a reason, or an empty string if the reason is null.</summary>
    public static string Obsolete(string? reason) => reason is null ? "" : $"[Obsolete({reason})]";
}
