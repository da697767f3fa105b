using System.Text;

namespace CognitoClient.Internal.Shapes;

/// <summary>Shared code of open string enumerations.</summary>
internal static class StringEnum
{
    /// <summary>Returns the string to store: null if empty, so that <c>default</c> and an empty value are equal.</summary>
    public static string? Normalize(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Length == 0 ? null : value;
    }

    /// <summary>Decodes a value that this version does not know.</summary>
    public static string Read(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text);
}
