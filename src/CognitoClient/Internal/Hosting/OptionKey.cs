using CognitoClient.Internal.Settings;

namespace CognitoClient.Internal.Hosting;

/// <summary>A key of a configuration section, which sets an option.</summary>
/// <param name="setting">The setting.</param>
/// <param name="bind">Sets the option and returns its value; null if only code can set it.</param>
internal sealed class OptionKey<TOptions>(Setting setting, Func<TOptions, SettingText, object?>? bind)
{
    public Setting Setting => setting;

    public Func<TOptions, SettingText, object?>? Bind => bind;
}
