namespace CognitoClient.Internal.Shapes;

/// <summary>Stores a list, or null if absent, with value equality.</summary>
/// <remarks>
/// An absent list and an empty list are not equal. The equality operators that the compiler generates for records therefore compare
/// contents.
/// </remarks>
internal readonly struct ListMember<T>(IReadOnlyList<T>? value) : IEquatable<ListMember<T>>
{
    public IReadOnlyList<T>? Value { get; } = value;

    public bool Equals(ListMember<T> other) => Content.AreEqual(Value, other.Value);

    public override bool Equals(object? obj) => obj is ListMember<T> other && Equals(other);

    public override int GetHashCode() => Value switch
    {
        null => -1,
        { Count: 0 } => 0,
        _ => HashCode.Combine(Value.Count, Content.HashOf(Value[0])),
    };
}
