using CognitoClient.Serialization;

namespace CognitoClient.Internal.Shapes;

/// <summary>Writes lists and maps.</summary>
internal static partial class ShapeWriter
{
    public static void WriteStrings(this ref JsonOutput output, ReadOnlySpan<byte> name, IReadOnlyList<string>? list) =>
        WriteList(ref output, name, list, WriteString);

    public static void WriteStrings(this ref JsonOutput output, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, string>? map)
    {
        // The usual type. Derived classes are excluded because they can have a different order.
        if (map?.GetType() == typeof(Dictionary<string, string>))
        {
            WriteDictionary(ref output, name, (Dictionary<string, string>)map);
        }
        else
        {
            WriteMap(ref output, name, map, WriteString);
        }
    }

    public static void WriteEnums<T>(this ref JsonOutput output, ReadOnlySpan<byte> name, IReadOnlyList<T>? list)
        where T : struct, IStringEnumShape<T> => WriteList(ref output, name, list, WriteEnum);

    public static void WriteEnums<T>(this ref JsonOutput output, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? map)
        where T : struct, IStringEnumShape<T> => WriteMap(ref output, name, map, WriteEnum);

    public static void WriteShapes<T>(this ref JsonOutput output, ReadOnlySpan<byte> name, IReadOnlyList<T>? list)
        where T : class, IJsonShape => WriteList(ref output, name, list, WriteShape);

    public static void WriteShapes<T>(this ref JsonOutput output, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? map)
        where T : class, IJsonShape => WriteMap(ref output, name, map, WriteShape);

    public static void WriteList<T>(this ref JsonOutput output, ReadOnlySpan<byte> name, IReadOnlyList<T>? list, WriteValue<T> write)
    {
        if (list is null)
        {
            return;
        }

        output.WriteName(name);
        WriteList(ref output, list, write);
    }

    public static void WriteMap<T>(
        this ref JsonOutput output, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? map, WriteValue<T> write)
    {
        if (map is null)
        {
            return;
        }

        output.WriteName(name);
        WriteMap(ref output, map, write);
    }

    public static void WriteList<T>(ref JsonOutput output, IReadOnlyList<T> list, WriteValue<T> write)
    {
        if (list is null)
        {
            throw NullItem(ref output);
        }

        output.StartArray();
        // An enumerator of an interface would be an allocation.
        for (var i = 0; i < list.Count; i++)
        {
            write(ref output, list[i]);
        }

        output.EndArray();
    }

    public static void WriteMap<T>(ref JsonOutput output, IReadOnlyDictionary<string, T> map, WriteValue<T> write)
    {
        if (map is null)
        {
            throw NullItem(ref output);
        }

        output.StartObject();
        foreach (var (key, value) in map)
        {
            WriteKey(ref output, key);
            write(ref output, value);
        }

        output.EndObject();
    }

    public static void WriteSparseList<T>(
        this ref JsonOutput output, ReadOnlySpan<byte> name, IReadOnlyList<T>? list, WriteValue<T> write) =>
        WriteList(ref output, name, list, (ref inner, item) => WriteItemOrNull(ref inner, item, write));

    public static void WriteSparseList<T>(ref JsonOutput output, IReadOnlyList<T> list, WriteValue<T> write) =>
        WriteList(ref output, list, (ref inner, item) => WriteItemOrNull(ref inner, item, write));

    public static void WriteSparseMap<T>(
        this ref JsonOutput output, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? map, WriteValue<T> write) =>
        WriteMap(ref output, name, map, (ref inner, item) => WriteItemOrNull(ref inner, item, write));

    public static void WriteSparseMap<T>(ref JsonOutput output, IReadOnlyDictionary<string, T> map, WriteValue<T> write) =>
        WriteMap(ref output, map, (ref inner, item) => WriteItemOrNull(ref inner, item, write));

    // Equivalent to WriteMap, without a delegate and without allocating an enumerator.
    private static void WriteDictionary(ref JsonOutput output, ReadOnlySpan<byte> name, Dictionary<string, string> map)
    {
        output.WriteName(name);
        try
        {
            output.StartObject();
            foreach (var (key, value) in map)
            {
                output.WriteKey(key ?? throw NullKey(ref output));
                output.WriteText(value ?? throw NullItem(ref output));
            }

            output.EndObject();
        }
        catch (ArgumentException exception) when (exception.ParamName is null)
        {
            throw InItem(ref output, exception);
        }
    }

    private static void WriteItemOrNull<T>(ref JsonOutput output, T item, WriteValue<T> write)
    {
        if (item is null)
        {
            output.WriteRaw("null"u8);
        }
        else
        {
            write(ref output, item);
        }
    }
}
