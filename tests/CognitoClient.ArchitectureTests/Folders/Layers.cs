namespace CognitoClient.ArchitectureTests.Folders;

/// <summary>The layers of a project, that is, its folders from top to bottom, as listed in <c>docs/architecture.md</c>.</summary>
internal sealed class Layers(IReadOnlyList<string> folders)
{
    public IReadOnlyList<string> Folders => folders;

    /// <summary>Reads the first code block after a heading. Each line starts with a folder.</summary>
    public static Layers Read(string page, string heading)
    {
        var lines = page.Split('\n').SkipWhile(line => line != heading)
            .SkipWhile(line => !line.StartsWith("```", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => line != "```").Select(line => line.Split(' ')[0]).ToList();
        return lines.Count > 0 ? new(lines) : throw new InvalidOperationException($"The page has no code block after '{heading}'.");
    }

    /// <summary>Finds all violations in a project, one line each.</summary>
    /// <param name="sources">The project.</param>
    /// <param name="separatesPublic">Whether public and internal types must be in separate folders.</param>
    public IEnumerable<string> FindViolations(SourceTree sources, bool separatesPublic)
    {
        var rank = folders.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        foreach (var folder in sources.Folders.Except(folders).Order(StringComparer.Ordinal))
        {
            yield return $"The folder {folder} is not on the page.";
        }

        foreach (var folder in folders.Except(sources.Folders))
        {
            yield return $"The page lists {folder}, which the project lacks.";
        }

        var dependencies = DependencyFinder.Find(sources);
        foreach (var dependency in dependencies.Where(dependency =>
            rank.TryGetValue(dependency.From, out var from) && rank.TryGetValue(dependency.To, out var to) && to < from))
        {
            yield return $"Upward: {dependency}";
        }

        // Each cycle contains an upward dependency, which does not show all folders of the cycle.
        foreach (var cycle in Cycles.Find(dependencies))
        {
            yield return $"Cycle: {string.Join(", ", cycle)}";
        }

        if (separatesPublic)
        {
            foreach (var violation in Visibility.FindViolations(sources))
            {
                yield return violation;
            }
        }
    }
}
