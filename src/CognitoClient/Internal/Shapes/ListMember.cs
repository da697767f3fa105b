namespace CognitoClient.Internal.Shapes;

/// <summary>
/// What a record keeps of a list: null where the member is absent, which is not the same as an empty list. Two are equal if their items
/// are, so that records compare by content without code of their own.
/// </summary>
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
