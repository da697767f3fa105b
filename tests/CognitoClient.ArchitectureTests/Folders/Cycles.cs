namespace CognitoClient.ArchitectureTests.Folders;

/// <summary>Finds groups of folders that depend on each other.</summary>
internal static class Cycles
{
    public static IEnumerable<IReadOnlyList<string>> Find(IEnumerable<Dependency> dependencies)
    {
        var next = dependencies.ToLookup(dependency => dependency.From, dependency => dependency.To);
        var reached = next.ToDictionary(from => from.Key, from => Reach(from.Key, next));
        var placed = new HashSet<string>();
        foreach (var folder in reached.Keys.Order(StringComparer.Ordinal))
        {
            if (reached[folder].Contains(folder) && !placed.Contains(folder))
            {
                List<string> cycle =
                [
                    .. reached[folder].Where(other => reached.TryGetValue(other, out var back) && back.Contains(folder))
                        .Order(StringComparer.Ordinal),
                ];
                placed.UnionWith(cycle);
                yield return cycle;
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
