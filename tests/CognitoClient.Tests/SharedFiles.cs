namespace CognitoClient.Tests;

/// <summary>Files that tests read from a <c>shared</c> folder beside or above the repository, or from the one that
/// COGNITOCLIENT_SHARED names, because the repository may not carry them.</summary>
internal static class SharedFiles
{
    private const string Variable = "COGNITOCLIENT_SHARED";

    /// <summary>The full path of a file such as <c>vectors/sigv4.json</c>; null when it is not there.</summary>
    public static string? Find(string relativePath) =>
        Folder() is { } folder && Path.Combine(folder, relativePath) is var path && File.Exists(path) ? path : null;

    /// <summary>As <see cref="Find"/>; a missing file skips the test, and fails it in CI.</summary>
    public static string Require(string relativePath)
    {
        if (Find(relativePath) is { } path)
        {
            return path;
        }

        var reason = $"'{relativePath}' was not found: no folder above the tests holds 'shared/vectors', nor does {Variable} name one.";
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(reason);
        }

        Assert.Skip(reason);
        return "";
    }

    private static string? Folder()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return named;
        }

        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var shared = Path.Combine(directory.FullName, "shared");
            if (Directory.Exists(Path.Combine(shared, "vectors")))
            {
                return shared;
            }
        }

        return null;
    }
}
