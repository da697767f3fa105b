using System.Collections.ObjectModel;
using CognitoClient.Serialization;

namespace CognitoClient.Internal.Shapes;

/// <summary>Reads lists and maps.</summary>
/// <remarks>Nulls are omitted, except in sparse lists and maps. If a key occurs more than once, the last value is used.</remarks>
internal static partial class ShapeReader
{
    public static IReadOnlyList<T>? ReadList<T>(this ref JsonInput input, ReadValue<T?> read)
        where T : class
    {
        if (!StartsArray(ref input))
        {
            return null;
        }

        var list = new ListBuilder<T>();
        while (input.NextItem())
        {
            if (read(ref input) is { } item)
            {
                list.Add(item);
            }
        }

        return list.Build();
    }

    public static IReadOnlyList<T>? ReadList<T>(this ref JsonInput input, ReadValue<T?> read)
        where T : struct
    {
        if (!StartsArray(ref input))
        {
            return null;
        }

        var list = new ListBuilder<T>();
        while (input.NextItem())
        {
            if (read(ref input) is { } item)
            {
                list.Add(item);
            }
        }

        return list.Build();
    }

    public static IReadOnlyList<T>? ReadSparseList<T>(this ref JsonInput input, ReadValue<T> read)
    {
        if (!StartsArray(ref input))
        {
            return null;
        }

        var list = new ListBuilder<T>();
        while (input.NextItem())
        {
            list.Add(read(ref input));
        }

        return list.Build();
    }

    public static IReadOnlyDictionary<string, T>? ReadMap<T>(this ref JsonInput input, ReadValue<T?> read)
        where T : class
    {
        if (!StartsMap(ref input))
        {
            return null;
        }

        Dictionary<string, T>? map = null;
        var depth = input.Depth - 1;
        try
        {
            while (input.NextMember())
            {
                var key = input.NameText();
                if (read(ref input) is { } value)
                {
                    (map ??= [])[key] = value;
                }
            }
        }
        catch (Exception exception) when (MapKeys.Hide(exception, depth))
        {
        }

        return map is null ? ReadOnlyDictionary<string, T>.Empty : map;
    }

    public static IReadOnlyDictionary<string, T>? ReadMap<T>(this ref JsonInput input, ReadValue<T?> read)
        where T : struct => input.ReadSparseMap(read) is { } map
            ? map.Where(entry => entry.Value is not null).ToDictionary(entry => entry.Key, entry => entry.Value!.Value)
            : null;

    public static IReadOnlyDictionary<string, T>? ReadSparseMap<T>(this ref JsonInput input, ReadValue<T> read)
    {
        if (!StartsMap(ref input))
        {
            return null;
        }

        Dictionary<string, T>? map = null;
        var depth = input.Depth - 1;
        try
        {
            while (input.NextMember())
            {
                var key = input.NameText();
                (map ??= [])[key] = read(ref input);
            }
        }
        catch (Exception exception) when (MapKeys.Hide(exception, depth))
        {
        }

        return map is null ? ReadOnlyDictionary<string, T>.Empty : map;
    }

    private static bool StartsArray(ref JsonInput input)
    {
        if (input.TakeNull() || !input.Expects('[', "an array"))
        {
            return false;
        }

        input.Open();
        return true;
    }

    private static bool StartsMap(ref JsonInput input)
    {
        if (input.TakeNull() || !input.Expects('{', "an object"))
        {
            return false;
        }

        input.Open();
        return true;
    }
}
