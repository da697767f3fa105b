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

    private static string Folder => TestModel.Repository.File("tests/CognitoClient.CodeGen.Tests");
}
