using System.Text.RegularExpressions;

namespace CognitoClient.CodeGen.Emit;

/// <summary>Determines the using directives of a file from the names in its code.</summary>
internal static partial class Usings
{
    private static readonly Dictionary<string, string[]> NamesByNamespace = new()
    {
        ["System.Collections.ObjectModel"] = ["ReadOnlyDictionary"],
        ["System.Diagnostics"] = ["DebuggerBrowsable"],
        ["System.Runtime.CompilerServices"] = ["OverloadResolutionPriority"],
        ["System.Text"] = ["StringBuilder"],
        ["System.Text.Json"] = ["JsonElement"],
        ["System.Text.Json.Serialization"] = ["JsonConverter", "JsonPropertyName"],
        ["CognitoClient.Internal.Calls"] = ["Paginator"],
        ["CognitoClient.Internal.Failures"] = ["ServiceError"],
        ["CognitoClient.Internal.Operations"] = ["ServiceDescription", "OperationDescriptor"],
        // This namespace also contains the extension methods of inputs and outputs.
        ["CognitoClient.Internal.Shapes"] = ["input", "StringEnum"],
        ["CognitoClient.Serialization"] = ["JsonInput", "JsonOutput", "IStringEnumShape", "IIntEnumShape"],
    };

    /// <summary>Returns the namespaces in the order of using directives, with System namespaces first.</summary>
    public static IEnumerable<string> Of(string code, IEnumerable<string> imports)
    {
        var names = code.Split('\n').Where(line => !line.TrimStart().StartsWith("///", StringComparison.Ordinal))
            .SelectMany(line => Name().Matches(line)).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        return NamesByNamespace.Where(entry => entry.Value.Any(names.Contains)).Select(entry => entry.Key).Concat(imports)
            .OrderBy(name => !name.StartsWith("System", StringComparison.Ordinal)).ThenBy(name => name, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Name();
}
