using System.Globalization;
using CognitoClient.Internal.Settings;
using CognitoClient.Internal.Text;
using Microsoft.Extensions.Configuration;

namespace CognitoClient.Internal.Hosting;

/// <summary>
/// Sets options from a section of a configuration. Whatever would have no effect becomes a fault: unknown keys, values that cannot be read,
/// a section that is missing or empty.
/// </summary>
/// <param name="configuration">The section.</param>
/// <param name="bound">The sections that registrations bind.</param>
/// <param name="faults">Receives the faults.</param>
/// <param name="remedy">The remedy for a missing section.</param>
internal sealed class SectionBinder(
    IConfiguration configuration, IReadOnlyList<BoundSection> bound, List<string> faults, string remedy)
{
    private readonly string _path = (configuration as IConfigurationSection)?.Path ?? "";

    /// <summary>Returns the values that were set, by the names of their options; null for none.</summary>
    public Dictionary<string, (object? Value, string Origin)>? Apply<TOptions>(TOptions options, List<OptionKey<TOptions>> keys)
    {
        var values = default(Dictionary<string, (object? Value, string Origin)>);
        // In the order of the keys; unknown ones last.
        var found = configuration.GetChildren()
            .Select(child => (Child: child, Index: keys.FindIndex(key => IsNamed(key.Setting.Name, child))))
            .OrderBy(pair => pair.Index < 0 ? keys.Count : pair.Index)
            .ToList();
        foreach (var (child, index) in found)
        {
            var key = index < 0 ? null : keys[index];
            if (FindFault(key, child, keys) is { } fault)
            {
                faults.Add(fault);
            }
            else if (key?.Bind is { } bind && child.Value is { } value)
            {
                var origin = Describe(child);
                var before = faults.Count;
                var set = bind(options, new SettingText(key.Setting, value, origin, faults));
                if (faults.Count == before && !string.IsNullOrWhiteSpace(value))
                {
                    (values ??= [])[key.Setting.Name] = (set, origin);
                }
            }
        }

        CheckSection(found.Count == 0, found.Exists(pair => pair.Index >= 0));
        return values;
    }

    private static bool IsNamed(string name, IConfigurationSection child) => name.Equals(child.Key, StringComparison.OrdinalIgnoreCase);

    private static string Describe(IConfigurationSection child) => $"configuration {child.Path}";

    private string? FindFault<TOptions>(OptionKey<TOptions>? key, IConfigurationSection child, List<OptionKey<TOptions>> keys)
    {
        var hasKeys = child.GetChildren().Any();
        if (key is { Bind: null })
        {
            return $"{key.Setting.Name}: {Describe(child)} has no effect, because only code can set it. "
                + $"Remove the key, and set {typeof(TOptions).Name}.{key.Setting.Name}.";
        }

        if (key is not null)
        {
            // Configurations do not distinguish null from a section without keys.
            var what = hasKeys ? "is a section with keys of its own." : child.Value is null ? "is null or an empty section." : null;
            return what is null ? null : $"{key.Setting.Name}: {Describe(child)} {what} {DescribeValue(key.Setting)}, or remove the key.";
        }

        var names = keys.Where(key => key.Bind is not null).Select(key => key.Setting.Name).ToList();
        var nearest = NearestName.Find(child.Key, names);
        if (bound.Any(section => section.Reads(_path, child)) || (_path.Length == 0 && (hasKeys || child.Value is null || nearest is null)))
        {
            // The root of a configuration belongs to the whole application, with the variables of its environment.
            return null;
        }

        return $"{child.Key}: {Describe(child)} is an unknown key. "
            + (nearest is not null ? $"Did you mean {nearest}?" : $"Remove it, or use one of {string.Join(", ", names)}.");
    }

    private static string DescribeValue(Setting setting) => setting.Default switch
    {
        bool => "Use true or false",
        TimeSpan time => $"Use a time such as {time}",
        int number => $"Use a number such as {number.ToString(CultureInfo.InvariantCulture)}",
        Enum word => $"Use one of {string.Join(", ", Enum.GetNames(word.GetType()))}",
        _ => "Use a string",
    };

    private void CheckSection(bool isEmpty, bool isKnown)
    {
        if (_path.Length > 0 && isEmpty)
        {
            faults.Add((configuration as IConfigurationSection)?.Value is { Length: > 0 }
                ? $"Configuration: {_path} is a single value, not a section with keys. {remedy}"
                : $"Configuration: the section {_path} is missing or empty. {remedy}");
        }
        else if (_path.Length == 0 && !isKnown)
        {
            faults.Add(
                "Configuration: the configuration has none of the keys. If they are in a section, pass the section, such as "
                + $"configuration.GetSection(\"Cognito\"). {remedy}");
        }
    }
}
