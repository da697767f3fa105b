using System.Text.RegularExpressions;

namespace CognitoClient.Testing.Internal.Constraints;

/// <summary>Converts the patterns of the model, which the service evaluates as Java does.</summary>
internal static class JavaPattern
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Compiles a pattern. In Java, <c>\w</c> and <c>\S</c> know ASCII only, and <c>$</c> does not match before a line break.
    /// </summary>
    public static Regex Compile(string pattern)
    {
        var converted = pattern
            .Replace(@"[\S]", @"[^ \t\n\v\f\r]", StringComparison.Ordinal)
            .Replace(@"\w", "a-zA-Z0-9_", StringComparison.Ordinal);
        if (converted.EndsWith('$'))
        {
            converted = $@"{converted[..^1]}\z";
        }

        return new Regex(converted, RegexOptions.CultureInvariant, TimeLimit);
    }

    /// <summary>Removes the anchors, which the service's messages do not show.</summary>
    public static string WithoutAnchors(string pattern) => pattern.TrimStart('^').TrimEnd('$');
}
