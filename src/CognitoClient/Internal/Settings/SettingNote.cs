using System.Globalization;

namespace CognitoClient.Internal.Settings;

/// <summary>A value in effect and its origin (null for the default), formatted on demand.</summary>
internal sealed record SettingNote(string Setting, object? Value, string? Origin)
{
    public SettingSource ToSource() =>
        new(Setting, string.Create(CultureInfo.InvariantCulture, $"{Value ?? "(none)"}"), Origin ?? "default");
}
