using System.ComponentModel;

namespace CognitoClient.Serialization;

/// <summary>An open enumeration of integers, which preserves unknown values.</summary>
/// <typeparam name="TSelf">The enumeration itself.</typeparam>
/// <remarks>For generated types only.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IIntEnumShape<TSelf>
    where TSelf : struct, IIntEnumShape<TSelf>
{
    /// <summary>The value in the service's JSON.</summary>
    int Value { get; }

    /// <summary>Creates the enumeration's value from an integer.</summary>
    static abstract TSelf Create(int value);
}
