using CognitoClient.CodeGen.Failures;
using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Symbols;

/// <summary>Maps Smithy shapes to C# types, with the methods that read and write them.</summary>
/// <param name="model">The model.</param>
/// <param name="qualifier">The qualifier of generated types, for code in which nested types can hide them.</param>
internal sealed class TypeReferences(SmithyModel model, string qualifier = "")
{
    /// <summary>Returns the type of a member. The member can have its own timestamp format.</summary>
    public TypeReference Of(MemberShape member) => model.Get(member.Target) switch
    {
        SimpleShape { Type: SimpleType.Timestamp } timestamp => Timestamp(member, timestamp),
        SimpleShape simple => Simple(simple),
        EnumShape or IntEnumShape => Enumeration(model.Get(member.Target)),
        StructureShape or UnionShape => Shape(qualifier + CSharpNames.Type(model.Get(member.Target))),
        ListShape list => List(list),
        MapShape map => Map(map),
        var other => throw new CodeGenException([$"{member.Id}: a member cannot be a {other.GetType().Name}."]),
    };

    private static TypeReference Simple(SimpleShape shape) => shape.Type switch
    {
        SimpleType.String => Scalar("string", "String", isValueType: false) with { ItemsWriter = "WriteStrings" },
        SimpleType.Boolean => Scalar("bool", "Boolean"),
        SimpleType.Byte => Scalar("sbyte", "Byte"),
        SimpleType.Short => Scalar("short", "Short"),
        SimpleType.Integer => Scalar("int", "Integer"),
        SimpleType.Long => Scalar("long", "Long"),
        SimpleType.Float => Scalar("float", "Float"),
        SimpleType.Double => Scalar("double", "Double"),
        SimpleType.Blob => Scalar("ReadOnlyMemory<byte>", "Blob") with { Holder = "BlobMember" },
        SimpleType.Document => Scalar("JsonElement", "Document") with
        {
            Kind = TypeKind.Document,
            Holder = "DocumentMember",
            WriteRequired = "output.WriteMember({0}, output.Required({1}));",
        },
        _ => throw new CodeGenException([$"{shape.Id}: the type {shape.Type} is not supported."]),
    };

    private static TypeReference Timestamp(MemberShape member, SimpleShape shape)
    {
        var format = member.Traits.GetString(Trait.TimestampFormat) ?? shape.Traits.GetString(Trait.TimestampFormat) ?? "epoch-seconds";
        var name = format switch
        {
            "epoch-seconds" => "Timestamp",
            "date-time" => "DateTime",
            "http-date" => "HttpDate",
            _ => throw new CodeGenException([$"{member.Id}: the timestamp format '{format}' is not supported."]),
        };
        var write = $"output.Write{name}({{0}}, {{1}});";
        return Scalar("DateTimeOffset", name) with { WriteMember = write, WriteRequired = write };
    }

    private TypeReference Enumeration(Shape shape)
    {
        var type = qualifier + CSharpNames.Type(shape);
        var kind = shape is IntEnumShape ? "IntEnum" : "Enum";
        return new TypeReference
        {
            Name = type,
            IsValueType = true,
            ReadCall = $"Read{kind}<{type}>()",
            Reader = $"ShapeReader.Read{kind}<{type}>",
            Writer = $"ShapeWriter.Write{kind}",
            ItemsWriter = shape is IntEnumShape ? null : "WriteEnums",
            WriteMember = shape is IntEnumShape ? "output.WriteMember({0}, {2}.Value);" : $"output.WriteEnum<{type}>({{0}}, {{1}});",
            WriteRequired = shape is IntEnumShape ? "output.WriteMember({0}, {1}.Value);" : "output.WriteRequiredEnum({0}, {1});",
        };
    }

    private static TypeReference Shape(string type) => new()
    {
        Name = type,
        IsValueType = false,
        ReadCall = $"ReadShape<{type}>()",
        Reader = $"ShapeReader.ReadShape<{type}>",
        Writer = "ShapeWriter.WriteShape",
        ItemsWriter = "WriteShapes",
        WriteMember = "output.WriteShape({0}, {1});",
        WriteRequired = "output.WriteShape({0}, output.Required({1}));",
        Kind = TypeKind.Shape,
    };

    private TypeReference List(ListShape list)
    {
        var item = Of(list.Member);
        return list.Traits.Has(Trait.Sparse)
            ? List($"{item.Name}?", "ReadSparseList", "WriteSparseList", Sparse(item))
            : List(item.Name, "ReadList", "WriteList", item);
    }

    private static TypeReference List(string item, string read, string write, TypeReference element) =>
        Collection($"IReadOnlyList<{item}>", read, write, element) with { Kind = TypeKind.List, Holder = $"ListMember<{item}>" };

    private TypeReference Map(MapShape map)
    {
        var value = Of(map.Value);
        return map.Traits.Has(Trait.Sparse)
            ? Map($"{value.Name}?", "ReadSparseMap", "WriteSparseMap", Sparse(value))
            : Map(value.Name, "ReadMap", "WriteMap", value);
    }

    private static TypeReference Map(string value, string read, string write, TypeReference element) =>
        Collection($"IReadOnlyDictionary<string, {value}>", read, write, element) with
        {
            Kind = TypeKind.Map,
            Holder = $"MapMember<{value}>",
        };

    /// <summary>Returns the item type of a sparse list or map, whose writer is called only for items that are not null.</summary>
    private static TypeReference Sparse(TypeReference element) => element with
    {
        Writer = $"static (ref output, item) => {element.Writer}(ref output, item!{(element.IsValueType ? ".Value" : "")})",
        ItemsWriter = null,
    };

    private static TypeReference Collection(string name, string read, string write, TypeReference element) => new()
    {
        Name = name,
        IsValueType = false,
        ReadCall = $"{read}({element.Reader})",
        Reader = $"static (ref JsonInput item) => item.{read}({element.Reader})",
        Writer = $"static (ref output, item) => ShapeWriter.{write}(ref output, item, {element.Writer})",
        WriteMember = WriteItems(write, element, "{1}"),
        WriteRequired = WriteItems(write, element, "output.Required({1})"),
    };

    private static string WriteItems(string write, TypeReference element, string value) => element.ItemsWriter is { } items
        ? $"output.{items}({{0}}, {value});"
        : $"output.{write}({{0}}, {value}, {element.Writer});";

    private static TypeReference Scalar(string name, string runtimeName, bool isValueType = true) => new()
    {
        Name = name,
        IsValueType = isValueType,
        ReadCall = $"Read{runtimeName}()",
        Reader = $"ShapeReader.Read{runtimeName}",
        Writer = $"ShapeWriter.Write{runtimeName}",
        WriteMember = "output.WriteMember({0}, {1});",
        WriteRequired = isValueType ? "output.WriteMember({0}, {1});" : "output.WriteRequired({0}, {1});",
    };
}
