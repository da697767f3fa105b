using System.ComponentModel;

namespace CognitoClient.Serialization;

/// <summary>An open enumeration of strings: it has known values and keeps unknown ones.</summary>
/// <typeparam name="TSelf">The enumeration itself.</typeparam>
/// <remarks>Implemented by generated types only.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IStringEnumShape<TSelf>
    where TSelf : struct, IStringEnumShape<TSelf>
{
    /// <summary>The value as the service writes it.</summary>
    string Value { get; }

    /// <summary>The enumeration's value for a text in UTF-8.</summary>
    static abstract TSelf Read(ReadOnlySpan<byte> text);
}
