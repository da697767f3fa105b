namespace CognitoClient.Internal.Settings;

/// <summary>
/// A setting: where it is looked for and what its value may be. The client's are the rows of <see cref="SettingsTable"/>.
/// </summary>
/// <remarks>
/// Type, default and documentation are those of the property. The facts are fields, because a client reads them when it starts and each
/// property would have to be compiled first.
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
    /// <summary>The property of the options, and the key in a configuration.</summary>
    public readonly string Name = name;

    /// <summary>The environment variables; the first one that is set wins.</summary>
    public readonly string[] Variables = variables ?? [];

    /// <summary>The key in an AWS profile.</summary>
    public readonly string? ProfileKey = profileKey;

    /// <summary>The last sentence of a fault: the values that are valid.</summary>
    public readonly string Remedy = remedy;

    /// <summary>The smallest valid value: a number, the length of a string, or the ticks of a time.</summary>
    public readonly long Minimum = minimum;

    /// <summary>The largest valid value.</summary>
    public readonly long Maximum = maximum;

    /// <summary>Whether the value is never printed.</summary>
    public readonly bool IsSecret = isSecret;

    /// <summary>Sets the option to the value in a configuration; null for an object that only code can set.</summary>
    public readonly Action<CognitoClientOptions, SettingText>? Bind = bind;
}
