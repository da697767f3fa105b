namespace CognitoClient.Benchmarks.Charts;

/// <summary>The colors of a chart.</summary>
internal sealed record ChartTheme(string Name, string Text, string Muted, string Ours, string Other)
{
    /// <summary>All themes. GitHub shows the file for the reader's theme.</summary>
    public static ChartTheme[] All { get; } =
    [
        new("light", Text: "#1f2328", Muted: "#59636e", Ours: "#0969da", Other: "#818b98"),
        new("dark", Text: "#f0f6fc", Muted: "#9198a1", Ours: "#4493f8", Other: "#656c76"),
    ];
}
