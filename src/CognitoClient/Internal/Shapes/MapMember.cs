namespace CognitoClient.Internal.Shapes;

/// <summary>What a record keeps of a map: as <see cref="ListMember{T}"/>. The order of the entries does not count.</summary>
internal readonly struct MapMember<T>(IReadOnlyDictionary<string, T>? value) : IEquatable<MapMember<T>>
{
    public IReadOnlyDictionary<string, T>? Value { get; } = value;

    public bool Equals(MapMember<T> other) => ReferenceEquals(Value, other.Value)
        || (Value is not null && other.Value is not null && Value.Count == other.Value.Count && EntriesAreEqual(Value, other.Value));

    public override bool Equals(object? obj) => obj is MapMember<T> other && Equals(other);

    // Entries have no order, so that all of them or none could count.
    public override int GetHashCode() => Value?.Count ?? -1;

    private static bool EntriesAreEqual(IReadOnlyDictionary<string, T> one, IReadOnlyDictionary<string, T> other)
    {
        foreach (var (key, item) in one)
        {
            if (!other.TryGetValue(key, out var its) || !Content.AreEqual(item, its))
            {
                return false;
            }
        }

        return true;
    }
}
