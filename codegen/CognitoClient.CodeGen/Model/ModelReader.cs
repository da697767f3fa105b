using System.Text.Json;
using CognitoClient.CodeGen.Failures;

namespace CognitoClient.CodeGen.Model;

/// <summary>Reads and merges Smithy JSON AST files. Traits from <c>apply</c> statements replace traits of earlier files.</summary>
internal sealed class ModelReader
{
    private static readonly string[] Unsupported = ["mixins", "resources", "rename"];

    private readonly Dictionary<ShapeId, Shape> _shapes = Prelude.Shapes.ToDictionary(shape => shape.Id);
    private readonly List<(ShapeId Target, TraitMap Traits)> _applied = [];
    private readonly List<string> _faults = [];

    public static SmithyModel ReadFiles(params IEnumerable<string> paths) => Read(paths.Select(File.ReadAllText));

    public static SmithyModel Read(params IEnumerable<string> texts)
    {
        var reader = new ModelReader();
        foreach (var text in texts)
        {
            reader.Add(text);
        }

        return reader.Build();
    }

    private void Add(string text)
    {
        using var document = JsonDocument.Parse(text);
        var root = document.RootElement.Clone();
        if (!root.TryGetProperty("smithy", out var version) || version.GetString() is not ['2', '.', ..])
        {
            throw new CodeGenException(["The file is not a Smithy 2.0 JSON AST: its \"smithy\" property is not 2.x."]);
        }

        foreach (var property in root.GetProperty("shapes").EnumerateObject())
        {
            AddShape(ShapeId.Parse(property.Name), property.Value);
        }
    }

    private void AddShape(ShapeId id, JsonElement node)
    {
        var type = node.GetProperty("type").GetString()!;
        var traits = ReadTraits(id, node);
        if (type == "apply")
        {
            _applied.Add((id, traits));
            return;
        }

        foreach (var property in Unsupported.Where(property =>
            node.TryGetProperty(property, out var value) && value.ToString() is not ("[]" or "{}")))
        {
            _faults.Add($"{id}: '{property}' is not supported.");
        }

        if (ReadShape(id, type, traits, node) is not { } shape)
        {
            _faults.Add($"{id}: the shape type '{type}' is not supported.");
        }
        else if (!_shapes.TryAdd(id, shape))
        {
            _faults.Add($"{id}: defined twice.");
        }
    }

    private Shape? ReadShape(ShapeId id, string type, TraitMap traits, JsonElement node) => type switch
    {
        "list" or "set" => new ListShape(id, traits, ReadMember(id, "member", node.GetProperty("member"))),
        "map" => new MapShape(
            id, traits, ReadMember(id, "key", node.GetProperty("key")), ReadMember(id, "value", node.GetProperty("value"))),
        "structure" => new StructureShape(id, traits, ReadMembers(id, node)),
        "union" => new UnionShape(id, traits, ReadMembers(id, node)),
        "enum" => new EnumShape(id, traits, ReadMembers(id, node)),
        "intEnum" => new IntEnumShape(id, traits, ReadMembers(id, node)),
        "operation" => new OperationShape(id, traits, ReadTarget(node, "input"), ReadTarget(node, "output"), ReadTargets(node, "errors")),
        "service" => new ServiceShape(
            id,
            traits,
            node.GetProperty("version").GetString()!,
            ReadTargets(node, "operations"),
            ReadTargets(node, "errors")),
        _ => Enum.TryParse<SimpleType>(type, ignoreCase: true, out var simple) ? new SimpleShape(id, traits, simple) : null,
    };

    private List<MemberShape> ReadMembers(ShapeId id, JsonElement node) => node.TryGetProperty("members", out var members)
        ? [.. members.EnumerateObject().Select(member => ReadMember(id, member.Name, member.Value))]
        : [];

    private MemberShape ReadMember(ShapeId container, string name, JsonElement node)
    {
        var id = container.WithMember(name);
        return new MemberShape(id, ShapeId.Parse(node.GetProperty("target").GetString()!), ReadTraits(id, node));
    }

    private TraitMap ReadTraits(ShapeId id, JsonElement node)
    {
        if (!node.TryGetProperty("traits", out var traits))
        {
            return TraitMap.Empty;
        }

        foreach (var trait in traits.EnumerateObject().Where(trait => !Trait.IsKnown(trait.Name)))
        {
            _faults.Add($"{id}: the trait {trait.Name} is not supported.");
        }

        return new TraitMap(traits.EnumerateObject().ToDictionary(trait => trait.Name, trait => trait.Value));
    }

    private static ShapeId ReadTarget(JsonElement node, string property) =>
        node.TryGetProperty(property, out var reference) ? ShapeId.Parse(reference.GetProperty("target").GetString()!) : Prelude.Unit;

    private static List<ShapeId> ReadTargets(JsonElement node, string property) => node.TryGetProperty(property, out var references)
        ? [.. references.EnumerateArray().Select(reference => ShapeId.Parse(reference.GetProperty("target").GetString()!))]
        : [];

    private SmithyModel Build()
    {
        foreach (var (target, traits) in _applied)
        {
            Apply(target, traits);
        }

        foreach (var member in _shapes.Values.SelectMany(MembersOf).Where(member => !_shapes.ContainsKey(member.Target)))
        {
            _faults.Add($"{member.Id}: its target {member.Target} is not in the model.");
        }

        if (_faults.Count > 0)
        {
            throw new CodeGenException(_faults);
        }

        return new SmithyModel(_shapes);
    }

    private void Apply(ShapeId target, TraitMap traits)
    {
        var shapeId = target with { Member = null };
        if (!_shapes.TryGetValue(shapeId, out var shape)
            || (target.Member is { } name && MembersOf(shape).All(member => member.Name != name)))
        {
            _faults.Add($"{target}: traits are applied to a shape that is not in the model.");
        }
        else
        {
            _shapes[shapeId] = target.Member is null
                ? shape with { Traits = shape.Traits.With(traits) }
                : WithMember(shape, target, traits);
        }
    }

    private static Shape WithMember(Shape shape, ShapeId id, TraitMap traits)
    {
        MemberShape Apply(MemberShape member) => member.Id == id ? member with { Traits = member.Traits.With(traits) } : member;
        return shape switch
        {
            StructureShape s => s with { Members = [.. s.Members.Select(Apply)] },
            UnionShape s => s with { Members = [.. s.Members.Select(Apply)] },
            EnumShape s => s with { Members = [.. s.Members.Select(Apply)] },
            IntEnumShape s => s with { Members = [.. s.Members.Select(Apply)] },
            ListShape s => s with { Member = Apply(s.Member) },
            MapShape s => s with { Key = Apply(s.Key), Value = Apply(s.Value) },
            _ => shape,
        };
    }

    private static IEnumerable<MemberShape> MembersOf(Shape shape) => shape switch
    {
        StructureShape s => s.Members,
        UnionShape s => s.Members,
        EnumShape s => s.Members,
        IntEnumShape s => s.Members,
        ListShape s => [s.Member],
        MapShape s => [s.Key, s.Value],
        _ => [],
    };
}
