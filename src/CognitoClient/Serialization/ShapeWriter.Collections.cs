using System.Text.Json;

namespace CognitoClient.Serialization;

/// <summary>Lists and maps.</summary>
internal static partial class ShapeWriter
{
    public static void WriteList<T>(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? list, Action<Utf8JsonWriter, T> write)
    {
        if (list is null)
            return;
        writer.WritePropertyName(name);
        WriteList(writer, list, write);
    }

    public static void WriteMap<T>(
        this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? map, Action<Utf8JsonWriter, T> write)
    {
        if (map is null)
            return;
        writer.WritePropertyName(name);
        WriteMap(writer, map, write);
    }

    public static void WriteList<T>(Utf8JsonWriter writer, IReadOnlyList<T> list, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray();
        // By index: an enumerator of an interface is an allocation.
        for (var i = 0; i < list.Count; i++)
            WriteItem(writer, list[i], write);
        writer.WriteEndArray();
    }

    public static void WriteMap<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> map, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in map)
        {
            writer.WritePropertyName(key);
            WriteItem(writer, value, write);
        }

        writer.WriteEndObject();
    }

    private static void WriteItem<T>(Utf8JsonWriter writer, T item, Action<Utf8JsonWriter, T> write)
    {
        if (item is null)
            writer.WriteNullValue();
        else
            write(writer, item);
    }
}
