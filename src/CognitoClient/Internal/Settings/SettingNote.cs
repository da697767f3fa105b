using System.Globalization;

namespace CognitoClient.Internal.Settings;

/// <summary>A value in effect and where it came from; null for the default. It becomes text when somebody asks.</summary>
internal sealed record SettingNote(string Setting, object? Value, string? Origin)
{
    public SettingSource ToSource() =>
        new(Setting, string.Create(CultureInfo.InvariantCulture, $"{Value ?? "(none)"}"), Origin ?? "default");
}
