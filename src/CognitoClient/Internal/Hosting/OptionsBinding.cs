using CognitoClient.Internal.Settings;
using Microsoft.Extensions.Configuration;

namespace CognitoClient.Internal.Hosting;

/// <summary>Sets the client's options from a configuration. A value that cannot be read becomes a fault among the others.</summary>
internal static class OptionsBinding
{
    public static void Apply(IConfiguration configuration, CognitoClientOptions options)
    {
        foreach (var setting in SettingsTable.All)
        {
            if (setting.Bind is { } bind && configuration[setting.Name] is { } value)
            {
                bind(options, new(setting, value, "the configuration", options.ConfigurationFaults));
            }
        }
    }
}
