using System.ComponentModel;

namespace CognitoClient.Serialization;

/// <summary>An open enumeration of strings, which preserves unknown values.</summary>
/// <typeparam name="TSelf">The enumeration itself.</typeparam>
/// <remarks>For generated types only.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IStringEnumShape<TSelf>
    where TSelf : struct, IStringEnumShape<TSelf>
{
    /// <summary>The value in the service's JSON.</summary>
    string Value { get; }

    /// <summary>Creates the enumeration's value from a string in UTF-8.</summary>
    static abstract TSelf Read(ReadOnlySpan<byte> text);
}
