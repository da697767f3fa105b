using System.Globalization;

namespace CognitoClient.Settings;

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

    /// <summary>The settings that were resolved, with their origin.</summary>
    public List<SettingSource> Resolved { get; } = [];

    /// <summary>Notes a value in effect and where it came from; null for the default.</summary>
    public void Note(string setting, object? value, string? origin) =>
        Resolved.Add(new(setting, string.Create(CultureInfo.InvariantCulture, $"{value ?? "(none)"}"), origin ?? "default"));

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

    public bool Flag(string setting, bool? code, string variable, string key) =>
        Read(setting, code, variable, key, text => bool.TryParse(text, out var flag) ? flag : null, "Use true or false.", false);

    /// <summary>The value of code, environment or profile, else the default; a text that cannot be read is a fault.</summary>
    public T Read<T>(string setting, T? code, string variable, string key, Func<string, T?> parse, string remedy, T fallback)
        where T : struct
    {
        var configured = code is null ? ReadText(setting, variable, key, parse, remedy, out var origin) : Given(out origin);
        var value = code ?? configured ?? fallback;
        Note(setting, value, origin);
        return value;

        static T? Given(out string? origin)
        {
            origin = "code";
            return null;
        }
    }

    private T? ReadText<T>(string setting, string variable, string key, Func<string, T?> parse, string remedy, out string? origin)
        where T : struct
    {
        origin = null;
        if (Text(null, variable, key) is not { } found)
        {
            return null;
        }

        origin = found.Origin;

        var value = parse(found.Text);
        if (value is null)
        {
            Faults.Add($"{setting}: '{found.Text}' from {found.Origin} is not understood. {remedy}");
        }

        return value;
    }
}
