namespace CognitoClient.Internal.Shapes;

/// <summary>Stores a map, or null if absent, with value equality that ignores the order of entries.</summary>
internal readonly struct MapMember<T>(IReadOnlyDictionary<string, T>? value) : IEquatable<MapMember<T>>
{
    public IReadOnlyDictionary<string, T>? Value { get; } = value;

    public bool Equals(MapMember<T> other) => ReferenceEquals(Value, other.Value)
        || (Value is not null && other.Value is not null && Value.Count == other.Value.Count && EntriesAreEqual(Value, other.Value));

    public override bool Equals(object? obj) => obj is MapMember<T> other && Equals(other);

    // Entries have no order, so a hash code of single entries would have to include all of them.
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
