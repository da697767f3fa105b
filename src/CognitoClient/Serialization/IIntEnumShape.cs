using System.ComponentModel;

namespace CognitoClient.Serialization;

/// <summary>An open enumeration of integers: it has known values and keeps unknown ones.</summary>
/// <typeparam name="TSelf">The enumeration itself.</typeparam>
/// <remarks>Implemented by generated types only.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IIntEnumShape<TSelf>
    where TSelf : struct, IIntEnumShape<TSelf>
{
    /// <summary>The value as the service writes it.</summary>
    int Value { get; }

    /// <summary>The enumeration's value for an integer.</summary>
    static abstract TSelf Create(int value);
}
