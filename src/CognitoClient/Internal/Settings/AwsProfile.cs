namespace CognitoClient.Internal.Settings;

/// <summary>A profile of the config file and the credentials file, which takes precedence.</summary>
internal sealed class AwsProfile
{
    private readonly ProfileFile _config;
    private readonly ProfileFile _credentials;
    private readonly string _configSection;

    private AwsProfile(string name, ProfileFile config, ProfileFile credentials)
    {
        Name = name;
        _config = config;
        _credentials = credentials;
        _configSection = config.HasSection($"profile {name}") || name != "default" ? $"profile {name}" : name;
    }

    /// <summary>A profile without values, where there are no files.</summary>
    public static AwsProfile None { get; } = new("default", ProfileFile.Parse(""), ProfileFile.Parse(""));

    public string Name { get; }

    public bool Exists => _credentials.HasSection(Name) || _config.HasSection(_configSection);

    public static AwsProfile Load(string name, Func<string, string?> environment, List<string> faults) => new(
        name,
        Read(FindPath("AWS_CONFIG_FILE", "config", environment), faults),
        Read(FindPath("AWS_SHARED_CREDENTIALS_FILE", "credentials", environment), faults));

    public string? Find(string key) => _credentials.Find(Name, key) ?? _config.Find(_configSection, key);

    public bool HasServices(string services) => _config.HasSection($"services {services}");

    public string? FindService(string services, string service, string key) => _config.Find($"services {services}", $"{service}.{key}");

    private static ProfileFile Read(string? path, List<string> faults)
    {
        try
        {
            return ProfileFile.Read(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            faults.Add(
                $"Profile: the file {path} cannot be read: {exception.Message} "
                + "Grant this process read access, or set another file.");
            return ProfileFile.Parse("");
        }
    }

    private static string? FindPath(string variable, string file, Func<string, string?> environment)
    {
        var home = environment("HOME") is { Length: > 0 } unix ? unix : environment("USERPROFILE");
        var path = environment(variable);
        if (string.IsNullOrEmpty(path))
        {
            return string.IsNullOrEmpty(home) ? null : Path.Combine(home, ".aws", file);
        }

        return path.StartsWith("~/", StringComparison.Ordinal) && home is not null ? Path.Combine(home, path[2..]) : path;
    }
}
