namespace CognitoLocal;

/// <summary>The temporary folder of a server, with its configuration, its users, and the script that starts it.</summary>
internal sealed class ServerFolder : IDisposable
{
    // By default, cognito-local uses email addresses as usernames. Amazon Cognito does so only if the user pool is so configured.
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
            // The server deleted the folder when it stopped.
        }
    }
}
