namespace CognitoClient.ArchitectureTests.Folders;

/// <summary>The folders of a project in order, top first, as <c>docs/architecture.md</c> lists them.</summary>
internal sealed class Floors(IReadOnlyList<string> folders)
{
    public IReadOnlyList<string> Folders => folders;

    /// <summary>Reads the first code block behind a heading; each line starts with a folder.</summary>
    public static Floors Read(string page, string heading)
    {
        var lines = page.Split('\n').SkipWhile(line => line != heading)
            .SkipWhile(line => !line.StartsWith("```", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => line != "```").Select(line => line.Split(' ')[0]).ToList();
        return lines.Count > 0 ? new(lines) : throw new InvalidOperationException($"The page has no code block behind '{heading}'.");
    }

    /// <summary>What is wrong with a project: every offence, one line each.</summary>
    /// <param name="sources">The project.</param>
    /// <param name="separatesPublic">Whether public and internal types stand apart.</param>
    public IEnumerable<string> FindOffences(SourceTree sources, bool separatesPublic)
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

        var arrows = ArrowFinder.Find(sources);
        foreach (var arrow in arrows.Where(arrow =>
            rank.TryGetValue(arrow.From, out var from) && rank.TryGetValue(arrow.To, out var to) && to < from))
        {
            yield return $"Upward: {arrow}";
        }

        // A circle has an arrow upward, in whatever order its folders are listed; which folders it takes is not seen from that.
        foreach (var circle in Circles.Find(arrows))
        {
            yield return $"Circle: {string.Join(", ", circle)}";
        }

        if (separatesPublic)
        {
            foreach (var offence in Visibility.FindOffences(sources))
            {
                yield return offence;
            }
        }
    }
}
