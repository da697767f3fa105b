using Microsoft.Extensions.Configuration;

namespace CognitoClient.Internal.Hosting;

/// <summary>A section of the configuration that a registration binds. It and its keys are known to other registrations.</summary>
/// <param name="path">The path; empty for the root.</param>
/// <param name="keys">The keys that the registration reads.</param>
internal sealed class BoundSection(string path, IReadOnlyList<string> keys)
{
    public BoundSection(IConfiguration configuration, IReadOnlyList<string> keys)
        : this((configuration as IConfigurationSection)?.Path ?? "", keys)
    {
    }

    /// <summary>Determines whether a key of a section is one of this registration's, or leads to its section.</summary>
    public bool Reads(string outer, IConfigurationSection child) =>
        IsWithin(child.Path)
        || (path.Equals(outer, StringComparison.OrdinalIgnoreCase) && keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase));

    private bool IsWithin(string outer) => path.StartsWith(outer, StringComparison.OrdinalIgnoreCase)
        && (path.Length == outer.Length || path.AsSpan(outer.Length).StartsWith(ConfigurationPath.KeyDelimiter));
}
