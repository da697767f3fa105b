using System.Text.Json;

namespace CognitoClient.Serialization;

/// <summary>Lists and maps. A null in a dense one is left out, in a sparse one it is kept; a name that comes twice keeps its last value.</summary>
internal static partial class ShapeReader
{
    public static IReadOnlyList<T>? ReadList<T>(this ref Utf8JsonReader reader, ReadValue<T?> read)
        where T : class
    {
        if (!StartsArray(ref reader))
            return null;
        var list = new ListBuilder<T>();
        while (NextItem(ref reader))
        {
            if (read(ref reader) is { } item)
                list.Add(item);
        }

        return list.Build();
    }

    public static IReadOnlyList<T>? ReadList<T>(this ref Utf8JsonReader reader, ReadValue<T?> read)
        where T : struct
    {
        if (!StartsArray(ref reader))
            return null;
        var list = new ListBuilder<T>();
        while (NextItem(ref reader))
        {
            if (read(ref reader) is { } item)
                list.Add(item);
        }

        return list.Build();
    }

    public static IReadOnlyList<T>? ReadSparseList<T>(this ref Utf8JsonReader reader, ReadValue<T> read)
    {
        if (!StartsArray(ref reader))
            return null;
        var list = new ListBuilder<T>();
        while (NextItem(ref reader))
            list.Add(read(ref reader));
        return list.Build();
    }

    public static IReadOnlyDictionary<string, T>? ReadMap<T>(this ref Utf8JsonReader reader, ReadValue<T?> read)
        where T : class
    {
        if (!StartsMap(ref reader))
            return null;
        var map = new Dictionary<string, T>();
        var depth = reader.CurrentDepth;
        try
        {
            while (reader.NextMember())
            {
                var key = NextKey(ref reader);
                if (read(ref reader) is { } value)
                    map[key] = value;
            }
        }
        catch (Exception exception) when (MapKeys.Hide(exception, depth))
        {
        }

        return map;
    }

    public static IReadOnlyDictionary<string, T>? ReadMap<T>(this ref Utf8JsonReader reader, ReadValue<T?> read)
        where T : struct => reader.ReadSparseMap(read) is { } map
            ? map.Where(entry => entry.Value is not null).ToDictionary(entry => entry.Key, entry => entry.Value!.Value)
            : null;

    public static IReadOnlyDictionary<string, T>? ReadSparseMap<T>(this ref Utf8JsonReader reader, ReadValue<T> read)
    {
        if (!StartsMap(ref reader))
            return null;
        var map = new Dictionary<string, T>();
        var depth = reader.CurrentDepth;
        try
        {
            while (reader.NextMember())
            {
                var key = NextKey(ref reader);
                map[key] = read(ref reader);
            }
        }
        catch (Exception exception) when (MapKeys.Hide(exception, depth))
        {
        }

        return map;
    }

    private static bool StartsArray(ref Utf8JsonReader reader)
    {
        if (IsNull(ref reader))
            return false;
        Expect(ref reader, JsonTokenType.StartArray, "an array");
        return true;
    }

    private static bool NextItem(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType != JsonTokenType.EndArray;

    private static bool StartsMap(ref Utf8JsonReader reader)
    {
        if (IsNull(ref reader))
            return false;
        reader.StartObject();
        return true;
    }

    private static string NextKey(ref Utf8JsonReader reader)
    {
        var key = reader.GetString()!;
        reader.Read();
        return key;
    }
}
