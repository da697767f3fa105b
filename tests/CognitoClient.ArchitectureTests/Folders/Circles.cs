namespace CognitoClient.ArchitectureTests.Folders;

/// <summary>Groups of folders that all reach one another.</summary>
internal static class Circles
{
    public static IEnumerable<IReadOnlyList<string>> Find(IEnumerable<Arrow> arrows)
    {
        var next = arrows.ToLookup(arrow => arrow.From, arrow => arrow.To);
        var reached = next.ToDictionary(from => from.Key, from => Reach(from.Key, next));
        var placed = new HashSet<string>();
        foreach (var folder in reached.Keys.Order(StringComparer.Ordinal))
        {
            if (reached[folder].Contains(folder) && !placed.Contains(folder))
            {
                List<string> circle =
                [
                    .. reached[folder].Where(other => reached.TryGetValue(other, out var back) && back.Contains(folder))
                        .Order(StringComparer.Ordinal),
                ];
                placed.UnionWith(circle);
                yield return circle;
            }
        }
    }

    private static HashSet<string> Reach(string start, ILookup<string, string> next)
    {
        var found = new HashSet<string>();
        var open = new Stack<string>(next[start]);
        while (open.TryPop(out var folder))
        {
            if (found.Add(folder))
            {
                foreach (var further in next[folder])
                {
                    open.Push(further);
                }
            }
        }

        return found;
    }
}
