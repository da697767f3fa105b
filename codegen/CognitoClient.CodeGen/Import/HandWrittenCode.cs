using System.Text.RegularExpressions;
using CognitoClient.CodeGen.Workspace;

namespace CognitoClient.CodeGen.Import;

/// <summary>The names of challenges and parameters in the hand-written code of the client.</summary>
internal sealed partial class HandWrittenCode
{
    private readonly HashSet<string> _names;

    private HandWrittenCode(IEnumerable<string> names) => _names = [.. names];

    /// <summary>Reads the code, or returns null if the repository has none.</summary>
    public static HandWrittenCode? Read(Repository repository) => Directory.Exists(repository.Source)
        ? new(Directory.EnumerateFiles(repository.Source, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.StartsWith(repository.Generated, StringComparison.Ordinal))
            .SelectMany(path => Name().Matches(File.ReadAllText(path)))
            .Select(match => match.Groups["name"].Value))
        : null;

    /// <summary>Returns true if the code contains the value as a string, or as a property of an enumeration.</summary>
    public bool Handles(string value, string property) => _names.Contains(value) || _names.Contains(property);

    [GeneratedRegex("\"(?<name>[A-Z][A-Z0-9_]+)\"|(?:ChallengeNameType|AuthFlowType)\\.(?<name>[A-Za-z0-9]+)")]
    private static partial Regex Name();
}
