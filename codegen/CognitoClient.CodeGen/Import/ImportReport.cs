using System.Text.Json;
using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Import;

/// <summary>Reports what a newer model adds, changes and removes, and which documentation it requires.</summary>
internal sealed class ImportReport(SmithyModel before, SmithyModel after, IReadOnlySet<ShapeId> documented)
{
    private readonly SortedDictionary<ShapeId, string> _before = Facts(before);
    private readonly SortedDictionary<ShapeId, string> _after = Facts(after);

    public IEnumerable<ShapeId> Added => _after.Keys.Where(id => !_before.ContainsKey(id));

    public IEnumerable<ShapeId> Changed => _after.Keys.Where(id => _before.TryGetValue(id, out var was) && was != _after[id]);

    public IEnumerable<ShapeId> Removed => _before.Keys.Where(id => !_after.ContainsKey(id));

    /// <summary>The operations, errors, enumerations, enumeration values and members without documentation.</summary>
    public IEnumerable<ShapeId> Undocumented => _after.Keys.Where(id => NeedsText(id) && !documented.Contains(id));

    /// <summary>The documentation of shapes that the model no longer contains. The generator rejects it.</summary>
    public IEnumerable<ShapeId> Outdated => documented.Where(id => !_after.ContainsKey(id)).Order();

    public void Print(TextWriter output)
    {
        Print(output, "added", Added);
        Print(output, "changed", Changed);
        Print(output, "removed", Removed);
        Print(output, "without documentation", Undocumented);
        Print(output, "documentation to remove", Outdated);
    }

    private static void Print(TextWriter output, string title, IEnumerable<ShapeId> ids)
    {
        var list = ids.ToList();
        output.WriteLine($"{title}: {list.Count}");
        foreach (var id in list)
        {
            output.WriteLine($"  {id}");
        }
    }

    private bool NeedsText(ShapeId id) => after.Get(id with { Member = null }) switch
    {
        OperationShape => true,
        EnumShape or IntEnumShape => true,
        StructureShape structure => id.Member is not null || structure.Traits.Has(Trait.Error),
        _ => false,
    };

    /// <summary>Returns each shape and member with a string that changes if the shape or member changes.</summary>
    private static SortedDictionary<ShapeId, string> Facts(SmithyModel model)
    {
        var facts = new SortedDictionary<ShapeId, string>();
        foreach (var shape in model.Shapes.Where(shape => shape.Id.Namespace != "smithy.api"))
        {
            facts[shape.Id] = $"{shape.GetType().Name} {Text(shape.Traits)} {Relations(shape)}";
            foreach (var member in Members(shape))
            {
                facts[member.Id] = $"{member.Target} {Text(member.Traits)}";
            }
        }

        return facts;
    }

    private static string Relations(Shape shape) => shape switch
    {
        OperationShape operation => $"{operation.Input} {operation.Output} {string.Join(' ', operation.Errors)}",
        ServiceShape service => $"{service.Version} {string.Join(' ', service.Operations)}",
        SimpleShape simple => simple.Type.ToString(),
        ListShape list => list.Member.Target.ToString(),
        MapShape map => $"{map.Key.Target} {map.Value.Target}",
        _ => "",
    };

    private static IEnumerable<MemberShape> Members(Shape shape) => shape switch
    {
        StructureShape structure => structure.Members,
        UnionShape union => union.Members,
        EnumShape strings => strings.Members,
        IntEnumShape integers => integers.Members,
        _ => [],
    };

    private static string Text(TraitMap traits) =>
        string.Join(',', traits.Ids.Order(StringComparer.Ordinal).Select(id => $"{id}={JsonSerializer.Serialize(traits.Get(id))}"));
}
