namespace CognitoClient.Tests.Settings;

/// <summary>An environment of its own: variables, and AWS files in a temporary folder.</summary>
internal sealed class ProfileFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cognito-client-").FullName;

    public ProfileFolder(string config = "", string credentials = "")
    {
        File.WriteAllText(ConfigFile, config);
        File.WriteAllText(CredentialsFile, credentials);
        Variables["AWS_CONFIG_FILE"] = ConfigFile;
        Variables["AWS_SHARED_CREDENTIALS_FILE"] = CredentialsFile;
    }

    public Dictionary<string, string> Variables { get; } = [];

    public string ConfigFile => Path.Combine(_folder, "config");

    public string CredentialsFile => Path.Combine(_folder, "credentials");

    public string? Read(string variable) => Variables.GetValueOrDefault(variable);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
