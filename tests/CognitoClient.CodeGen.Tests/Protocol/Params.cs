using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using CognitoClient.CodeGen.Model;
using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Tests.Protocol;

/// <summary>Makes C# values from the <c>params</c> of a case: timestamps are epoch seconds there, blobs plain text.</summary>
internal sealed class Params(SmithyModel model, Func<string, Type> type)
{
    public object Structure(StructureShape shape, string typeName, JsonElement value)
    {
        var target = type(typeName);
        var instance = Activator.CreateInstance(target)!;
        foreach (var member in shape.Members.Where(member => value.TryGetProperty(member.Name, out _)))
        {
            var property = target.GetProperty(CSharpNames.Property(member.Name))!;
            property.SetValue(instance, Value(member, property.PropertyType, value.GetProperty(member.Name)));
        }

        return instance;
    }

    /// <summary>A request with its required members only, where a case is about the response.</summary>
    public object Minimal(string typeName)
    {
        var target = type(typeName);
        var instance = Activator.CreateInstance(target)!;
        var missing = target.GetProperties().Where(property =>
            property.IsDefined(typeof(RequiredMemberAttribute), inherit: false) && property.GetValue(instance) is null);
        foreach (var property in missing)
        {
            property.SetValue(instance, Minimal(property.PropertyType.Name));
        }

        return instance;
    }

    private object? Value(MemberShape member, Type target, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        target = Nullable.GetUnderlyingType(target) ?? target;
        return model.Get(member.Target) switch
        {
            StructureShape structure => Structure(structure, CSharpNames.Type(structure), value),
            UnionShape union => Union(union, value),
            ListShape list => List(list, target.GetGenericArguments()[0], value),
            MapShape map => Map(map, target.GetGenericArguments()[1], value),
            EnumShape => Activator.CreateInstance(target, value.GetString()),
            IntEnumShape => Activator.CreateInstance(target, value.GetInt32()),
            SimpleShape simple => Simple(simple.Type, value),
            var other => throw new InvalidOperationException($"{other.Id} cannot be a value."),
        };
    }

    private object Union(UnionShape union, JsonElement value)
    {
        var set = value.EnumerateObject().Single();
        var nested = type($"{CSharpNames.Type(union)}+{CSharpNames.Property(set.Name)}");
        var member = union.Members.Single(member => member.Name == set.Name);
        return Activator.CreateInstance(nested, Value(member, nested.GetProperty("Value")!.PropertyType, set.Value))!;
    }

    private object List(ListShape list, Type item, JsonElement value)
    {
        var result = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (var element in value.EnumerateArray())
        {
            result.Add(Value(list.Member, item, element));
        }

        return result;
    }

    private object Map(MapShape map, Type item, JsonElement value)
    {
        var result = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), item))!;
        foreach (var entry in value.EnumerateObject())
        {
            result.Add(entry.Name, Value(map.Value, item, entry.Value));
        }

        return result;
    }

    public static object Simple(SimpleType type, JsonElement value) => type switch
    {
        SimpleType.String => value.GetString()!,
        SimpleType.Boolean => value.GetBoolean(),
        SimpleType.Byte => value.GetSByte(),
        SimpleType.Short => value.GetInt16(),
        SimpleType.Integer => value.GetInt32(),
        SimpleType.Long => value.GetInt64(),
        SimpleType.Float => (float)Double(value),
        SimpleType.Double => Double(value),
        SimpleType.Blob => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(value.GetString()!)),
        SimpleType.Document => value,
        SimpleType.Timestamp => DateTimeOffset.UnixEpoch.AddMilliseconds(Math.Round(value.GetDouble() * 1000)),
        _ => throw new InvalidOperationException($"{type} has no value."),
    };

    private static double Double(JsonElement value) =>
        value.ValueKind != JsonValueKind.String ? value.GetDouble() : value.GetString() switch
        {
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            var text => double.Parse(text!, CultureInfo.InvariantCulture),
        };
}
