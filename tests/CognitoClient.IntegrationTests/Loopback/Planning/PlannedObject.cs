using System.Collections;
using System.Text.Json;
using CognitoClient.Model;

namespace CognitoClient.IntegrationTests.Loopback.Planning;

/// <summary>Between planned values and the generated types, by reflection and by the names of the model.</summary>
internal static class PlannedObject
{
    /// <summary>The generated type of a shape.</summary>
    public static Type TypeOf(string name) =>
        typeof(SignUpRequest).Assembly.GetType($"{typeof(SignUpRequest).Namespace}.{name}")
        ?? throw new InvalidOperationException($"There is no type {name}.");

    /// <summary>An object of the shape's type that holds the planned value.</summary>
    public static object Create(PlannedValue value) => Create(value, value.Shape.Kind switch
    {
        WireKind.Structure or WireKind.Enum => TypeOf(value.Shape.Name),
        _ => throw new NotSupportedException(value.Shape.Name),
    });

    private static object Create(PlannedValue value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        switch (value)
        {
            case PlannedScalar { Shape.Kind: WireKind.Enum } scalar:
                return Activator.CreateInstance(type, scalar.Value)!;
            case PlannedScalar scalar:
                return scalar.Value;
            case PlannedList list:
                var items = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type.GenericTypeArguments[0]))!;
                foreach (var item in list.Items)
                {
                    items.Add(Create(item, type.GenericTypeArguments[0]));
                }

                return items;
            case PlannedMap map:
                var entries = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GenericTypeArguments))!;
                foreach (var (key, entry) in map.Entries)
                {
                    entries.Add(key, Create(entry, type.GenericTypeArguments[1]));
                }

                return entries;
            default:
                var result = Activator.CreateInstance(type)!;
                foreach (var (member, part) in ((PlannedStructure)value).Members)
                {
                    var property = type.GetProperty(member.Property)
                        ?? throw new InvalidOperationException($"There is no {type.Name}.{member.Property}.");
                    property.SetValue(result, Create(part, property.PropertyType));
                }

                return result;
        }
    }

    /// <summary>What an object holds, as a planned value: every member that is not null.</summary>
    public static PlannedStructure Read(object actual, WireShape structure)
    {
        var members = new List<KeyValuePair<WireMember, PlannedValue>>();
        foreach (var member in structure.Members)
        {
            if (actual.GetType().GetProperty(member.Property)!.GetValue(actual) is { } value)
            {
                members.Add(KeyValuePair.Create(member, ReadValue(value, WireModel.Instance.Target(member))));
            }
        }

        return new(structure, members);
    }

    private static PlannedValue ReadValue(object value, WireShape shape) => shape.Kind switch
    {
        WireKind.Structure => Read(value, shape),
        WireKind.List => new PlannedList(shape, [.. ((IEnumerable)value).Cast<object>().Select(item => ReadValue(item, Element(shape)))]),
        WireKind.Map => new PlannedMap(shape, [.. ((IEnumerable)value).Cast<object>().Select(entry => ReadEntry(entry, shape))]),
        WireKind.Enum => new PlannedScalar(shape, (string)Property(value, "Value")),
        WireKind.Document => new PlannedScalar(shape, (JsonElement)value),
        _ => new PlannedScalar(shape, value),
    };

    private static KeyValuePair<string, PlannedValue> ReadEntry(object entry, WireShape map) =>
        KeyValuePair.Create((string)Property(entry, "Key"), ReadValue(Property(entry, "Value"), Element(map)));

    private static WireShape Element(WireShape collection) => WireModel.Instance.Target(collection.Element!);

    private static object Property(object value, string name) => value.GetType().GetProperty(name)!.GetValue(value)!;
}
