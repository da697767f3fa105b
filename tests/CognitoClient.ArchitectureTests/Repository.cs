namespace CognitoClient.ArchitectureTests;

/// <summary>Where the tests find the repository.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathTo(string path) => Path.Combine(Root, path);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CognitoClient.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("No folder above the tests holds CognitoClient.sln.");
    }
}
