namespace CognitoClient.Settings;

/// <summary>Where settings come from besides code: the environment, then the profile. Collects what is wrong with them.</summary>
internal sealed class SettingsSources
{
    private readonly Func<string, string?> _environment;

    public SettingsSources(string? profile, Func<string, string?> environment)
    {
        _environment = environment;
        Profile = AwsProfile.Load(profile ?? FromEnvironment("AWS_PROFILE")?.Text ?? "default", environment, Faults);
    }

    public AwsProfile Profile { get; }

    public List<string> Faults { get; } = [];

    public SourcedText? FromEnvironment(params ReadOnlySpan<string> variables)
    {
        foreach (var variable in variables)
        {
            if (_environment(variable)?.Trim() is { Length: > 0 } text)
            {
                return new(text, $"environment variable {variable}");
            }
        }

        return null;
    }

    public SourcedText? FromProfile(string key) =>
        Profile.Find(key) is { } text ? new(text, $"profile '{Profile.Name}' key {key}") : null;

    public SourcedText? Text(string? code, string variable, string key) =>
        !string.IsNullOrEmpty(code) ? new(code, "code") : FromEnvironment(variable) ?? FromProfile(key);

    public bool Flag(string setting, bool? code, string variable, string key) => code
        ?? Read<bool>(setting, variable, key, text => bool.TryParse(text, out var flag) ? flag : null, "Use true or false.")
        ?? false;

    /// <summary>The value of the environment or the profile; null when neither holds one or it cannot be read, which is a fault.</summary>
    public T? Read<T>(string setting, string variable, string key, Func<string, T?> parse, string remedy)
        where T : struct
    {
        if (Text(null, variable, key) is not { } found)
        {
            return null;
        }

        var value = parse(found.Text);
        if (value is null)
        {
            Faults.Add($"{setting}: '{found.Text}' from {found.Origin} is not understood. {remedy}");
        }

        return value;
    }
}
