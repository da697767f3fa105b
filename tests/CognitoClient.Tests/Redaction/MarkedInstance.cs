using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace CognitoClient.Tests.Redaction;

/// <summary>
/// Creates instances of any type, in whose fields each string, byte and collection is a marker with the name of the field. Whatever prints
/// a marker would print a secret in its place.
/// </summary>
internal static class MarkedInstance
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static object Create(Type type) => Create(type, []);

    /// <summary>The name of a field, or that of the property or parameter for which the compiler made it.</summary>
    public static string NameOf(FieldInfo field) => field.Name.TrimStart('_', '<').Split('>')[0];

    /// <summary>The instance fields of a type and of its base types in the same assembly.</summary>
    public static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (var declaring = type; declaring?.Assembly == type.Assembly; declaring = declaring.BaseType)
        {
            foreach (var field in declaring.GetFields(Declared))
            {
                yield return field;
            }
        }
    }

    private static object Create(Type type, HashSet<Type> outer)
    {
        // Exceptions need their constructor, because the base class prints members that it sets.
        var instance = typeof(Exception).IsAssignableFrom(type) && type.GetConstructor([typeof(string)]) is { } constructor
            ? constructor.Invoke(["A message."])
            : RuntimeHelpers.GetUninitializedObject(type);
        foreach (var field in FieldsOf(type))
        {
            if (Marker(field, [.. outer, type]) is { } marker)
            {
                field.SetValue(instance, marker);
            }
        }

        return instance;
    }

    private static object? Marker(FieldInfo field, HashSet<Type> outer)
    {
        var marker = $"<{NameOf(field)}>";
        var type = Nullable.GetUnderlyingType(field.FieldType) ?? field.FieldType;
        if (type == typeof(Uri))
        {
            return new Uri($"https://example.com/{marker}");
        }

        object[] candidates =
        [
            marker,
            Encoding.UTF8.GetBytes(marker),
            new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(marker)),
            new[] { marker },
            new Dictionary<string, string> { [$"<{NameOf(field)}Key>"] = marker },
            new Dictionary<string, JsonElement> { [$"<{NameOf(field)}Key>"] = JsonElement.Parse($"\"{marker}\"") },
            TimeProvider.System,
        ];
        return candidates.FirstOrDefault(type.IsInstanceOfType) ?? Nested(type, outer);
    }

    private static object? Nested(Type type, HashSet<Type> outer)
    {
        var item = type.IsArray ? type.GetElementType() : type.IsGenericType ? type.GetGenericArguments()[0] : null;
        if (item is not null && type.IsAssignableFrom(item.MakeArrayType()))
        {
            return Nested(item, outer) is { } element ? Fill(Array.CreateInstance(item, 1), element) : Array.CreateInstance(item, 0);
        }

        return type.Assembly == typeof(CognitoClientOptions).Assembly && !type.IsAbstract && !type.IsInterface && !type.IsByRefLike
            && !outer.Contains(type) && !type.IsEnum && !typeof(Delegate).IsAssignableFrom(type)
            ? Create(type, outer)
            : null;
    }

    private static Array Fill(Array array, object element)
    {
        ((IList)array)[0] = element;
        return array;
    }
}
