namespace CognitoClient.Internal.Settings;

/// <summary>Reads settings from code, the environment and the profile, in that order. Collects values, origins and faults.</summary>
internal sealed class SettingsSources
{
    /// <summary>The origin of values that the application sets.</summary>
    public const string Code = "code";

    private readonly CognitoClientOptions _options;
    private readonly Func<string, string?> _environment;

    public SettingsSources(CognitoClientOptions options, Func<string, string?> environment)
    {
        (_options, _environment) = (options, environment);
        if (OperatingSystem.IsBrowser())
        {
            Profile = AwsProfile.None;
            RejectProfile(options.Profile);
        }
        else
        {
            var profile = Find(SettingsTable.Profile, options.Profile);
            Profile = AwsProfile.Load(profile?.Value ?? (string)SettingsTable.Profile.Default!, environment, Faults);
            Note(SettingsTable.Profile, Profile.Exists ? Profile.Name : $"{Profile.Name}, which does not exist", profile?.Origin);
        }

        Faults.AddRange(options.ConfigurationFaults);
    }

    public AwsProfile Profile { get; }

    public List<string> Faults { get; } = [];

    /// <summary>The settings that were read.</summary>
    public List<SettingNote> Notes { get; } = [];

    /// <summary>Records a value in effect and its origin (null for the default).</summary>
    public void Note(Setting setting, object? value, string? origin) => Notes.Add(new(setting.Name, value, origin));

    /// <summary>Records the value of an option, which is its default unless code or a configuration sets it.</summary>
    public void NoteCode(Setting setting, object? value, bool isDefault) =>
        Note(setting, value, GetOrigin(setting, value) is var origin && origin == Code && isDefault ? null : origin);

    /// <summary>Returns the origin of an option's value: the key of the configuration that it was bound from, otherwise code.</summary>
    public string GetOrigin(Setting setting, object? value) =>
        _options.Bound is { } values && values.TryGetValue(setting.Name, out var bound) && Equals(bound.Value, value) ? bound.Origin : Code;

    /// <summary>Returns the string value from code, the environment or the profile.</summary>
    public SettingText? Find(Setting setting, string? code) => string.IsNullOrEmpty(code)
        ? FindInEnvironment(setting) ?? FindInProfile(setting, setting.ProfileKey)
        : new(setting, code, GetOrigin(setting, code), Faults);

    public SettingText? FindInEnvironment(Setting setting)
    {
        foreach (var variable in setting.Variables)
        {
            if (_environment(variable)?.Trim() is { Length: > 0 } value)
            {
                return new(setting, value, $"environment variable {variable}", Faults);
            }
        }

        return null;
    }

    public SettingText? FindInProfile(Setting setting, string? key) => key is not null && Profile.Find(key) is { } value
        ? new(setting, value, $"profile '{Profile.Name}' key {key}", Faults)
        : null;

    /// <summary>Reads a flag from code, the environment or the profile.</summary>
    public bool ReadFlag(Setting setting, bool? code)
    {
        var found = code is null ? Find(setting, null) : null;
        var value = code ?? found?.ToBoolean() ?? (bool)setting.Default!;
        Note(setting, value, code is null ? found?.Origin : GetOrigin(setting, code));
        return value;
    }

    /// <summary>Reads a flag that only code sets.</summary>
    public bool ReadFlag(Setting setting, bool code)
    {
        NoteCode(setting, code, isDefault: code == (bool)setting.Default!);
        return code;
    }

    /// <summary>Reads a time that only code sets, and validates its range.</summary>
    public TimeSpan ReadTime(Setting setting, TimeSpan code)
    {
        NoteCode(setting, code, isDefault: code == (TimeSpan)setting.Default!);
        CheckRange(setting, code, code.Ticks);
        return code;
    }

    /// <summary>Reads a number that only code sets, and validates its range.</summary>
    public int ReadNumber(Setting setting, int code)
    {
        NoteCode(setting, code, isDefault: code == (int)setting.Default!);
        CheckRange(setting, code, code);
        return code;
    }

    /// <summary>Reads a number, and validates its range.</summary>
    public int ReadNumber(Setting setting, int? code)
    {
        if (code is { } number)
        {
            CheckRange(setting, number, number);
            Note(setting, number, GetOrigin(setting, number));
            return number;
        }

        var found = Find(setting, null);
        var value = found?.ToInt32();
        if (value < setting.Minimum)
        {
            found!.Reject(setting.Remedy);
            value = null;
        }

        var effective = value ?? (int)setting.Default!;
        Note(setting, effective, found?.Origin);
        return effective;
    }

    /// <summary>Reads an enumeration. Outside of code, its values are the words that all AWS clients share.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="code">The value from code; null for none.</param>
    /// <param name="tryParse">Parses a word.</param>
    /// <param name="words">The words, for the fault of a misspelled one.</param>
    public T ReadChoice<T>(Setting setting, T? code, TryParseWord<T> tryParse, string[] words)
        where T : struct, Enum
    {
        if (code is { } choice)
        {
            if (!Enum.IsDefined(choice))
            {
                Faults.Add(
                    $"{setting.Name}: {choice:D} from {GetOrigin(setting, choice)} is not defined. Use a value of {typeof(T).Name}.");
            }

            Note(setting, choice, GetOrigin(setting, choice));
            return choice;
        }

        choice = (T)setting.Default!;
        var found = Find(setting, null);
        if (found is not null && !tryParse(found.Value, out choice))
        {
            found.RejectWord(words, setting.Remedy);
        }

        Note(setting, choice, found?.Origin);
        return choice;
    }

    private void RejectProfile(string? profile)
    {
        Note(SettingsTable.Profile, "none, because a browser has no files", null);
        if (!string.IsNullOrEmpty(profile))
        {
            var origin = GetOrigin(SettingsTable.Profile, profile);
            Faults.Add($"Profile: '{profile}' from {origin} cannot be read. A browser has no AWS profiles: remove it.");
        }
    }

    /// <summary>Adds a fault if a value of code is out of range.</summary>
    public void CheckRange(Setting setting, object value, long number)
    {
        if (setting.FindRangeFault(value, number, GetOrigin(setting, value)) is { } fault)
        {
            Faults.Add(fault);
        }
    }
}
