namespace CognitoLocal;

/// <summary>A folder of its own for a server: its configuration, its users, and the script that runs it.</summary>
internal sealed class ServerFolder : IDisposable
{
    // By default cognito-local makes an email address the username. Amazon Cognito does so only for pools that ask for it.
    private const string Config = """{"UserPoolDefaults":{"UsernameAttributes":[]}}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cognito-local-");

    public ServerFolder()
    {
        File.WriteAllText(Path.Combine(_folder.CreateSubdirectory(".cognito").FullName, "config.json"), Config);
        using var script = typeof(ServerFolder).Assembly.GetManifestResourceStream(Script)!;
        using var file = File.Create(Path.Combine(FullName, Script));
        script.CopyTo(file);
    }

    public static string Script => "start.cjs";

    public string FullName => _folder.FullName;

    public void Dispose()
    {
        try
        {
            Directory.Delete(FullName, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // The server has deleted it on its way out.
        }
    }
}
