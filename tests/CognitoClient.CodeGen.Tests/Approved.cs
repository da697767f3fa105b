namespace CognitoClient.CodeGen.Tests;

/// <summary>Compares text with a file that a person has approved; APPROVE=1 in the environment writes it anew.</summary>
internal static class Approved
{
    public static void Equal(string path, string actual)
    {
        var file = Path.Combine(Folder, path);
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"{path} does not exist: run the tests with APPROVE=1 and read what it says.");
        Assert.Equal(File.ReadAllText(file), actual);
    }

    /// <summary>The files of an approved folder that nothing was compared with.</summary>
    public static IEnumerable<string> FilesIn(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Folder, folder), pattern).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    private static string Folder => Path.Combine(Path.GetDirectoryName(TestModel.Repository.Facts)!, "../../tests/CognitoClient.CodeGen.Tests");
}
