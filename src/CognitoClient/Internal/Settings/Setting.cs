namespace CognitoClient.Internal.Settings;

/// <summary>
/// A setting: its sources and its valid values. All settings are in <see cref="SettingsTable"/>.
/// </summary>
/// <remarks>
/// Type, default and documentation are those of the property. The members are fields because properties would have to be compiled when a
/// client starts.
/// </remarks>
internal sealed class Setting(
    string name,
    string[]? variables = null,
    string? profileKey = null,
    string remedy = "",
    long minimum = long.MinValue,
    long maximum = long.MaxValue,
    bool isSecret = false,
    Action<CognitoClientOptions, SettingText>? bind = null)
{
    /// <summary>The name of the property of the options, and of the key in a configuration.</summary>
    public readonly string Name = name;

    /// <summary>The environment variables, of which the first that is set is used.</summary>
    public readonly string[] Variables = variables ?? [];

    /// <summary>The key in an AWS profile.</summary>
    public readonly string? ProfileKey = profileKey;

    /// <summary>The last sentence of a fault: how to set a valid value.</summary>
    public readonly string Remedy = remedy;

    /// <summary>The smallest valid value: a number, the length of a string, or the ticks of a time.</summary>
    public readonly long Minimum = minimum;

    /// <summary>The largest valid value.</summary>
    public readonly long Maximum = maximum;

    /// <summary>True if the value is never printed.</summary>
    public readonly bool IsSecret = isSecret;

    /// <summary>Sets the option to a value of a configuration; null if only code can set it.</summary>
    public readonly Action<CognitoClientOptions, SettingText>? Bind = bind;

    /// <summary>Returns the fault of a value that is out of range; otherwise null.</summary>
    public string? FindRangeFault(object value, long number) => number < Minimum || number > Maximum
        ? FormattableString.Invariant($"{Name}: {value} from code is out of range. {Remedy}")
        : null;
}
