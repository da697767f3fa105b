using System.Text.Json;

namespace CognitoClient.CodeGen.Model;

/// <summary>Reads single shapes of a JSON AST. Faults do not end the reading, so that all of them are reported.</summary>
internal sealed class ShapeReader(List<string> faults)
{
    private const string Apply = "apply";

    private static readonly string[] Unsupported = ["mixins", "resources", "rename"];

    private static readonly Dictionary<string, SimpleType> SimpleTypes =
        Enum.GetValues<SimpleType>().ToDictionary(type => type.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.Ordinal)
    {
        ["list"] = ["member"],
        ["set"] = ["member"],
        ["map"] = ["key", "value"],
        ["structure"] = ["members"],
        ["union"] = ["members"],
        ["enum"] = ["members"],
        ["intEnum"] = ["members"],
        ["operation"] = ["input", "output", "errors"],
        ["service"] = ["version", "operations", "errors"],
    };

    /// <summary>Reads a shape, or the traits of an <c>apply</c> statement. Both results are null if the shape cannot be read.</summary>
    public (Shape? Shape, TraitMap? Applied) Read(ShapeId id, JsonElement node)
    {
        if (!IsObject($"{id}", node))
        {
            return default;
        }

        var type = Type(id, node);
        var traits = Traits(id, node);
        if (type is null)
        {
            return default;
        }

        CheckKeys($"{id}", node, ["type", "traits", .. Keys.GetValueOrDefault(type, [])]);
        return type == Apply ? (null, traits) : (Shape(id, type, traits, node), null);
    }

    /// <summary>Reports keys that are not in the list.</summary>
    public void CheckKeys(string subject, JsonElement node, IReadOnlyList<string> keys) => faults.AddRange(
        from property in node.EnumerateObject()
        where !keys.Contains(property.Name) && !(Unsupported.Contains(property.Name) && property.Value.ToString() is "[]" or "{}")
        select $"{subject}: '{property.Name}' is not supported.");

    public bool IsObject(string subject, JsonElement node) => Is(JsonValueKind.Object, subject, node, "a JSON object");

    private string? Type(ShapeId id, JsonElement node)
    {
        if (!node.TryGetProperty("type", out var type))
        {
            faults.Add($"{id}: the shape has no type.");
            return null;
        }

        if (type.ValueKind == JsonValueKind.String && type.GetString() is { } name
            && (name == Apply || Keys.ContainsKey(name) || SimpleTypes.ContainsKey(name)))
        {
            return name;
        }

        faults.Add($"{id}: the shape type '{type}' is not supported.");
        return null;
    }

    private Shape? Shape(ShapeId id, string type, TraitMap traits, JsonElement node) => type switch
    {
        "list" or "set" => Member(id, "member", node) is { } member ? new ListShape(id, traits, member) : null,
        "map" => (Member(id, "key", node), Member(id, "value", node)) is ({ } key, { } value)
            ? new MapShape(id, traits, key, value)
            : null,
        "structure" => new StructureShape(id, traits, Members(id, node)),
        "union" => new UnionShape(id, traits, Members(id, node)),
        "enum" => new EnumShape(id, traits, Members(id, node)),
        "intEnum" => new IntEnumShape(id, traits, Members(id, node)),
        "operation" => new OperationShape(id, traits, Target(id, "input", node), Target(id, "output", node), Targets(id, "errors", node)),
        "service" => new ServiceShape(id, traits, Version(id, node), Targets(id, "operations", node), Targets(id, "errors", node)),
        _ => new SimpleShape(id, traits, SimpleTypes[type]),
    };

    private List<MemberShape> Members(ShapeId id, JsonElement node) =>
        node.TryGetProperty("members", out var members) && IsObject($"{id}: 'members'", members)
            ? [.. members.EnumerateObject().Select(member => Member(id.WithMember(member.Name), member.Value)).OfType<MemberShape>()]
            : [];

    private MemberShape? Member(ShapeId container, string name, JsonElement node)
    {
        if (node.TryGetProperty(name, out var member))
        {
            return Member(container.WithMember(name), member);
        }

        faults.Add($"{container}: the shape has no '{name}'.");
        return null;
    }

    private MemberShape? Member(ShapeId id, JsonElement node)
    {
        if (!IsObject($"{id}", node))
        {
            return null;
        }

        if (!ShapeId.TryParse($"{id}", out _))
        {
            faults.Add($"{id}: the name of the member is not a Smithy identifier.");
        }

        CheckKeys($"{id}", node, ["target", "traits"]);
        return Reference($"{id}", node) is { } target ? new MemberShape(id, target, Traits(id, node)) : null;
    }

    private TraitMap Traits(ShapeId id, JsonElement node)
    {
        if (!node.TryGetProperty("traits", out var traits) || !IsObject($"{id}: 'traits'", traits))
        {
            return TraitMap.Empty;
        }

        var valid = new Dictionary<string, JsonElement>();
        foreach (var trait in traits.EnumerateObject())
        {
            if (TraitForms.Fault(trait.Name, trait.Value) is { } fault)
            {
                faults.Add($"{id}: {fault}");
            }
            else
            {
                valid.Add(trait.Name, trait.Value);
            }
        }

        return new TraitMap(valid);
    }

    private string Version(ShapeId id, JsonElement node) =>
        node.TryGetProperty("version", out var version) && Is(JsonValueKind.String, $"{id}: 'version'", version, "a string")
            ? version.GetString()!
            : "";

    private ShapeId Target(ShapeId id, string property, JsonElement node) =>
        node.TryGetProperty(property, out var reference) ? Reference($"{id}: '{property}'", reference) ?? Prelude.Unit : Prelude.Unit;

    private List<ShapeId> Targets(ShapeId id, string property, JsonElement node) =>
        node.TryGetProperty(property, out var references) && Is(JsonValueKind.Array, $"{id}: '{property}'", references, "a list")
            ? [.. references.EnumerateArray().Select(reference => Reference($"{id}: '{property}'", reference)).OfType<ShapeId>()]
            : [];

    private ShapeId? Reference(string subject, JsonElement node)
    {
        if (!IsObject(subject, node))
        {
            return null;
        }

        if (node.TryGetProperty("target", out var target) && target.ValueKind == JsonValueKind.String
            && ShapeId.TryParse(target.GetString()!, out var id))
        {
            return id;
        }

        faults.Add($"{subject}: the target is not an absolute shape ID (namespace#Name).");
        return null;
    }

    private bool Is(JsonValueKind kind, string subject, JsonElement node, string description)
    {
        if (node.ValueKind == kind)
        {
            return true;
        }

        faults.Add($"{subject} is not {description}.");
        return false;
    }
}
