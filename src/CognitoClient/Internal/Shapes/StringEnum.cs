using System.Text;

namespace CognitoClient.Internal.Shapes;

/// <summary>What open enumerations of strings share.</summary>
internal static class StringEnum
{
    /// <summary>The text to keep; null for an empty one, so that <c>default</c> and an empty value are equal.</summary>
    public static string? Normalize(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Length == 0 ? null : value;
    }

    /// <summary>The text of a value that this version does not know.</summary>
    public static string Read(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text);
}
