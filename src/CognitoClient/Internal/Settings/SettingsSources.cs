namespace CognitoClient.Internal.Settings;

/// <summary>Where settings come from besides code: the environment, then the profile. Collects what is wrong with them.</summary>
internal sealed class SettingsSources
{
    private readonly Func<string, string?> _environment;

    public SettingsSources(string? profile, Func<string, string?> environment)
    {
        _environment = environment;
        var chosen = profile is null ? FromEnvironment("AWS_PROFILE") : new(profile, "code");
        Profile = AwsProfile.Load(chosen?.Text ?? "default", environment, Faults);
        Note("Profile", Profile.Exists ? Profile.Name : $"{Profile.Name}, which does not exist", chosen?.Origin);
    }

    public AwsProfile Profile { get; }

    public List<string> Faults { get; } = [];

    /// <summary>The settings that were resolved.</summary>
    public List<SettingNote> Notes { get; } = [];

    /// <summary>Notes a value in effect and where it came from; null for the default.</summary>
    public void Note(string setting, object? value, string? origin) => Notes.Add(new(setting, value, origin));

    /// <summary>Notes a setting that can be set in code only.</summary>
    public void NoteFlag(string setting, bool code) => Note(setting, code, code ? "code" : null);

    public SourcedText? FromEnvironment(string variable) =>
        _environment(variable)?.Trim() is { Length: > 0 } text ? new(text, $"environment variable {variable}") : null;

    public SourcedText? FromProfile(string key) =>
        Profile.Find(key) is { } text ? new(text, $"profile '{Profile.Name}' key {key}") : null;

    /// <summary>What environment or profile say.</summary>
    public SourcedText? Configured(string variable, string key) => FromEnvironment(variable) ?? FromProfile(key);

    /// <summary>The value of code, environment or profile, else false.</summary>
    public bool Flag(string setting, bool? code, string variable, string key)
    {
        var configured = code is null ? Configured(variable, key) : null;
        var value = code ?? false;
        if (configured is not null && !bool.TryParse(configured.Text, out value))
        {
            NotUnderstood(setting, configured, "Use true or false.");
        }

        Note(setting, value, code is null ? configured?.Origin : "code");
        return value;
    }

    /// <summary>Adds the fault of a text that cannot be read.</summary>
    public void NotUnderstood(string setting, SourcedText found, string remedy) =>
        Faults.Add($"{setting}: '{found.Text}' from {found.Origin} is not understood. {remedy}");
}
