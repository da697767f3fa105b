using System.Collections;

namespace CognitoClient.Internal.Shapes;

/// <summary>Compares the values of record members by content, at any depth.</summary>
internal static class Content
{
    public static bool AreEqual(object? one, object? other) => ReferenceEquals(one, other) || (one, other) switch
    {
        (null, _) or (_, null) => false,
        (string, _) => one.Equals(other),
        (IDictionary map, IDictionary its) => EntriesAreEqual(map, its),
        (IEnumerable list, IEnumerable its) => ItemsAreEqual(list, its),
        (ReadOnlyMemory<byte> bytes, ReadOnlyMemory<byte> its) => bytes.Span.SequenceEqual(its.Span),
        _ => one.Equals(other),
    };

    /// <summary>Computes an inexpensive hash code; for a list, that of its first item.</summary>
    public static int HashOf(object? value) => value switch
    {
        null => -1,
        string => value.GetHashCode(),
        IDictionary map => map.Count,
        IEnumerable list => HashOf(First(list)),
        ReadOnlyMemory<byte> bytes => bytes.Length,
        _ => value.GetHashCode(),
    };

    private static bool ItemsAreEqual(IEnumerable one, IEnumerable other)
    {
        if (one is ICollection items && other is ICollection its && items.Count != its.Count)
        {
            return false;
        }

        var rest = other.GetEnumerator();
        foreach (var item in one)
        {
            if (!rest.MoveNext() || !AreEqual(item, rest.Current))
            {
                return false;
            }
        }

        return !rest.MoveNext();
    }

    private static bool EntriesAreEqual(IDictionary one, IDictionary other)
    {
        if (one.Count != other.Count)
        {
            return false;
        }

        foreach (DictionaryEntry entry in one)
        {
            if (!other.Contains(entry.Key) || !AreEqual(entry.Value, other[entry.Key]))
            {
                return false;
            }
        }

        return true;
    }

    private static object? First(IEnumerable list)
    {
        var items = list.GetEnumerator();
        return items.MoveNext() ? items.Current : null;
    }
}
