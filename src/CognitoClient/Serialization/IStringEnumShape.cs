using System.ComponentModel;
using System.Text.Json;

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

    /// <summary>Reads a value; the reader stands on a string or on a property name.</summary>
    static abstract TSelf Read(ref Utf8JsonReader reader);
}
