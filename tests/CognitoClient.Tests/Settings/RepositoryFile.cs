namespace CognitoClient.Tests.Settings;

/// <summary>A file of the repository, found above the tests.</summary>
internal static class RepositoryFile
{
    public static string Read(string path) => File.ReadAllText(FindPath(path));

    public static string FindPath(string path)
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "CognitoClient.sln")))
            {
                return Path.Combine(directory.FullName, path);
            }
        }

        throw new FileNotFoundException("No folder above the tests contains CognitoClient.sln.", path);
    }

    /// <summary>The cells of the rows under a heading of a Markdown file, without the table's head.</summary>
    public static IReadOnlyList<string[]> ReadTable(string path, string heading) =>
    [
        .. Read(path).Split('\n')
            .SkipWhile(line => line != heading).Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Split('|')[1..^1].Select(cell => cell.Trim()).ToArray()),
    ];
}
