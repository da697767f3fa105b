namespace CognitoClient.Internal.Settings;

/// <summary>
/// A setting: its sources, its default and its valid values. All settings are in <see cref="SettingsTable"/>.
/// </summary>
/// <remarks>
/// Type and documentation are those of the property. The members are fields because properties would have to be compiled when a client
/// starts.
/// </remarks>
internal sealed class Setting(
    string name,
    string[]? variables = null,
    string? profileKey = null,
    object? defaultValue = null,
    string? defaultSource = null,
    string remedy = "",
    long minimum = long.MinValue,
    long maximum = long.MaxValue,
    bool isSecret = false,
    Func<CognitoClientOptions, SettingText, object?>? bind = null)
{
    /// <summary>The name of the property of the options, and of the key in a configuration.</summary>
    public readonly string Name = name;

    /// <summary>The environment variables, of which the first that is set is used.</summary>
    public readonly string[] Variables = variables ?? [];

    /// <summary>The key in an AWS profile.</summary>
    public readonly string? ProfileKey = profileKey;

    /// <summary>The value where nothing sets one; null for none, and if it depends on something else.</summary>
    public readonly object? Default = defaultValue;

    /// <summary>The description of a default that depends on other settings, such as "the region's"; otherwise null.</summary>
    public readonly string? DefaultSource = defaultSource;

    /// <summary>The last sentence of a fault: how to set a valid value.</summary>
    public readonly string Remedy = remedy;

    /// <summary>The smallest valid value: a number, the length of a string, or the ticks of a time.</summary>
    public readonly long Minimum = minimum;

    /// <summary>The largest valid value.</summary>
    public readonly long Maximum = maximum;

    /// <summary>True if the value is never printed.</summary>
    public readonly bool IsSecret = isSecret;

    /// <summary>Sets the option to a value of a configuration, and returns the value; null if only code can set it.</summary>
    public readonly Func<CognitoClientOptions, SettingText, object?>? Bind = bind;

    /// <summary>Returns the fault of a value that is out of range; otherwise null.</summary>
    public string? FindRangeFault(object value, long number, string origin = SettingsSources.Code) =>
        number >= Minimum && number <= Maximum ? null
        : value is TimeSpan time && time == Timeout.InfiniteTimeSpan
            ? $"{Name}: Timeout.InfiniteTimeSpan from {origin} is out of range: there is no unlimited time. "
                + "Use at most one day, which is 1.00:00:00."
        : FormattableString.Invariant($"{Name}: {value} from {origin} is out of range. {Remedy}");
}
