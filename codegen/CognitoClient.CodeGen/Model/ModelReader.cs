using System.Text.Json;
using CognitoClient.CodeGen.Failures;

namespace CognitoClient.CodeGen.Model;

/// <summary>Reads and merges Smithy JSON AST files. Traits from <c>apply</c> statements replace traits of earlier files.</summary>
internal sealed class ModelReader
{
    private readonly Dictionary<ShapeId, Shape> _shapes = Prelude.Shapes.ToDictionary(shape => shape.Id);
    private readonly HashSet<ShapeId> _unread = [];
    private readonly List<(ShapeId Target, TraitMap Traits)> _applied = [];
    private readonly List<string> _faults;
    private readonly ShapeReader _reader;

    private ModelReader(List<string> faults)
    {
        _faults = faults;
        _reader = new ShapeReader(faults);
    }

    public static SmithyModel ReadFiles(params IEnumerable<string> paths) =>
        Read(paths.Select(path => new ModelText(path, File.ReadAllText(path))));

    public static SmithyModel Read(params IEnumerable<string> texts) => Read(texts.Select(text => new ModelText("The model", text)));

    public static SmithyModel Read(IEnumerable<ModelText> texts)
    {
        var faults = new List<string>();
        var model = Read(texts, faults);
        return faults.Count == 0 ? model : throw new CodeGenException(faults);
    }

    /// <summary>Reads a model and adds its faults to a list.</summary>
    /// <returns>The model without its faulty parts.</returns>
    public static SmithyModel Read(IEnumerable<ModelText> texts, List<string> faults)
    {
        var reader = new ModelReader(faults);
        foreach (var text in texts)
        {
            reader.Add(text);
        }

        return reader.Build();
    }

    private void Add(ModelText text)
    {
        var root = JsonText.Parse(text.Name, text.Text);
        if (!_reader.IsObject(text.Name, root))
        {
            return;
        }

        if (!root.TryGetProperty("smithy", out var version) || version.ToString() is not ['2', '.', ..])
        {
            _faults.Add($"{text.Name} is not a Smithy 2.0 JSON AST: its \"smithy\" property is not 2.x.");
        }

        _reader.CheckKeys(text.Name, root, ["smithy", "metadata", "shapes"]);
        if (!root.TryGetProperty("shapes", out var shapes) || shapes.ValueKind != JsonValueKind.Object)
        {
            _faults.Add($"{text.Name} is not a Smithy 2.0 JSON AST: it has no \"shapes\".");
            return;
        }

        foreach (var property in shapes.EnumerateObject())
        {
            if (ShapeId.TryParse(property.Name, out var id))
            {
                AddShape(id, property.Value);
            }
            else
            {
                _faults.Add($"'{property.Name}' is not an absolute shape ID (namespace#Name).");
            }
        }
    }

    private void AddShape(ShapeId id, JsonElement node)
    {
        switch (_reader.Read(id, node))
        {
            case (null, { } traits):
                _applied.Add((id, traits));
                break;
            case ({ } shape, _) when !_shapes.TryAdd(id, shape):
                _faults.Add($"{id}: defined twice.");
                break;
            case (null, null):
                _unread.Add(id);
                break;
        }
    }

    private SmithyModel Build()
    {
        foreach (var (target, traits) in _applied)
        {
            Apply(target, traits);
        }

        var missing = References.Missing(_shapes).ToList();
        // The fault of a shape that could not be read is not repeated for each reference to it.
        _faults.AddRange(missing.Where(reference => !_unread.Contains(reference.Target)).Select(reference => reference.Fault));
        var recursions = References.Recursions(_shapes).ToList();
        _faults.AddRange(recursions);
        _faults.AddRange(_shapes.Values.SelectMany(EnumValues.Faults));
        return new SmithyModel(_shapes) { IsComplete = missing.Count == 0 && recursions.Count == 0 && _unread.Count == 0 };
    }

    private void Apply(ShapeId target, TraitMap traits)
    {
        var shapeId = target with { Member = null };
        if (_shapes.TryGetValue(shapeId, out var shape)
            && (target.Member is not { } name || shape.AllMembers.Any(member => member.Name == name)))
        {
            _shapes[shapeId] = target.Member is null
                ? shape with { Traits = shape.Traits.With(traits) }
                : WithMember(shape, target, traits);
        }
        else if (!_unread.Contains(shapeId))
        {
            _faults.Add($"{target}: traits are applied to a shape that is not in the model.");
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
}

/// <summary>The text of a model.</summary>
/// <param name="Name">The name of the file for messages.</param>
/// <param name="Text">The JSON.</param>
internal sealed record ModelText(string Name, string Text);
