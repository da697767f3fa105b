namespace CognitoClient.Benchmarks.Charts;

/// <summary>The charts in <c>docs/images</c>, drawn from the results in <c>benchmarks/results</c>.</summary>
internal static class ChartFiles
{
    /// <summary>Writes the charts.</summary>
    public static void Write()
    {
        foreach (var (file, content) in Draw())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, content);
            Console.WriteLine(file);
        }
    }

    /// <exception cref="InvalidOperationException">A chart does not show the results.</exception>
    public static void Check()
    {
        var outdated = Draw().Where(chart => !Shows(chart.File, chart.Content)).Select(chart => chart.File).ToList();
        if (outdated.Count > 0)
        {
            throw new InvalidOperationException(
                $"Not drawn from the results: {string.Join(", ", outdated)}. Run the benchmarks with --charts.");
        }
    }

    private static bool Shows(string file, string content) =>
        File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == content;

    private static IEnumerable<(string File, string Content)> Draw()
    {
        var root = FindRoot();
        var results = ResultTable.Parse(File.ReadAllText(Path.Combine(root, "benchmarks", "results", "quick.md")));
        return ChartTheme.All.Select(theme => (
            Path.Combine(root, "docs", "images", $"call-cost-{theme.Name}.svg"), new CallCostChart(results, theme).ToString()));
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CognitoClient.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("No folder above the benchmarks contains CognitoClient.sln.");
    }
}
