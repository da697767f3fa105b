using System.Text;
using System.Text.Json;

namespace CognitoClient.Serialization;

/// <summary>Lists and maps.</summary>
internal static partial class ShapeWriter
{
    public static void WriteStrings(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<string>? list) =>
        WriteList(writer, name, list, WriteString);

    public static void WriteStrings(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, string>? map) =>
        WriteMap(writer, name, map, WriteString);

    public static void WriteEnums<T>(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? list)
        where T : struct, IStringEnumShape<T> => WriteList(writer, name, list, WriteEnum);

    public static void WriteEnums<T>(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? map)
        where T : struct, IStringEnumShape<T> => WriteMap(writer, name, map, WriteEnum);

    public static void WriteShapes<T>(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? list)
        where T : class, IJsonShape => WriteList(writer, name, list, WriteShape);

    public static void WriteShapes<T>(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? map)
        where T : class, IJsonShape => WriteMap(writer, name, map, WriteShape);

    public static void WriteList<T>(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? list, Action<Utf8JsonWriter, T> write)
    {
        if (list is null)
            return;
        writer.WritePropertyName(name);
        try
        {
            WriteList(writer, list, write);
        }
        catch (ArgumentException exception) when (exception.ParamName is null)
        {
            throw InMember(name, exception);
        }
    }

    public static void WriteMap<T>(
        this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? map, Action<Utf8JsonWriter, T> write)
    {
        if (map is null)
            return;
        writer.WritePropertyName(name);
        try
        {
            WriteMap(writer, map, write);
        }
        catch (ArgumentException exception) when (exception.ParamName is null)
        {
            throw InMember(name, exception);
        }
    }

    public static void WriteList<T>(Utf8JsonWriter writer, IReadOnlyList<T> list, Action<Utf8JsonWriter, T> write)
    {
        if (list is null)
            throw NullItem();
        writer.WriteStartArray();
        // By index: an enumerator of an interface is an allocation.
        for (var i = 0; i < list.Count; i++)
            write(writer, list[i]);
        writer.WriteEndArray();
    }

    public static void WriteMap<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> map, Action<Utf8JsonWriter, T> write)
    {
        if (map is null)
            throw NullItem();
        writer.WriteStartObject();
        if (map.GetType() == typeof(Dictionary<string, T>))
        {
            // As nearly all are: without an enumerator to allocate. A class derived from it may have an order of its own.
            foreach (var (key, value) in (Dictionary<string, T>)map)
                WriteMember(key, value);
        }
        else
        {
            foreach (var (key, value) in map)
                WriteMember(key, value);
        }

        writer.WriteEndObject();

        void WriteMember(string key, T value)
        {
            writer.WritePropertyName(key);
            write(writer, value);
        }
    }

    public static void WriteSparseList<T>(
        this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? list, Action<Utf8JsonWriter, T> write) =>
        WriteList(writer, name, list, (inner, item) => WriteItemOrNull(inner, item, write));

    public static void WriteSparseList<T>(Utf8JsonWriter writer, IReadOnlyList<T> list, Action<Utf8JsonWriter, T> write) =>
        WriteList(writer, list, (inner, item) => WriteItemOrNull(inner, item, write));

    public static void WriteSparseMap<T>(
        this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? map, Action<Utf8JsonWriter, T> write) =>
        WriteMap(writer, name, map, (inner, item) => WriteItemOrNull(inner, item, write));

    public static void WriteSparseMap<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> map, Action<Utf8JsonWriter, T> write) =>
        WriteMap(writer, map, (inner, item) => WriteItemOrNull(inner, item, write));

    private static ArgumentException InMember(ReadOnlySpan<byte> name, ArgumentException exception)
    {
        var member = Encoding.UTF8.GetString(name);
        return new($"{member}: {exception.Message}", member, exception);
    }

    private static void WriteItemOrNull<T>(Utf8JsonWriter writer, T item, Action<Utf8JsonWriter, T> write)
    {
        if (item is null)
            writer.WriteNullValue();
        else
            write(writer, item);
    }
}
