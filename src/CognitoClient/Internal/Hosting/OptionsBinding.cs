using CognitoClient.Internal.Settings;
using Microsoft.Extensions.Configuration;

namespace CognitoClient.Internal.Hosting;

/// <summary>Sets the client's options from a configuration. Values that cannot be read are reported with the other faults.</summary>
internal static class OptionsBinding
{
    public static IReadOnlyList<string> KeyNames { get; } = [.. SettingsTable.All.Select(setting => setting.Name)];

    public static void Apply(IConfiguration configuration, CognitoClientOptions options, IEnumerable<BoundSection>? bound = null)
    {
        const string Remedy = "Add the keys, or call AddCognitoClient without a configuration to use the environment and the AWS profile.";
        List<OptionKey<CognitoClientOptions>> keys =
            [.. SettingsTable.All.Select(setting => new OptionKey<CognitoClientOptions>(setting, setting.Bind))];
        var values = new SectionBinder(configuration, [.. bound ?? []], options.ConfigurationFaults, Remedy).Apply(options, keys);
        foreach (var (name, value) in values ?? [])
        {
            (options.Bound ??= [])[name] = value;
        }
    }
}
