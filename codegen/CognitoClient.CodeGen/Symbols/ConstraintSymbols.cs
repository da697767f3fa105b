using System.Globalization;
using System.Text.Json;
using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Symbols;

/// <summary>The constraints of a structure that operations receive.</summary>
/// <param name="Name">The name of the structure, or of the request if the model has no structure.</param>
/// <param name="Members">The members, in the order of the model.</param>
internal sealed record StructureConstraintSymbol(string Name, IReadOnlyList<MemberConstraintSymbol> Members);

/// <summary>The constraints of a member.</summary>
/// <param name="WireName">The name in JSON.</param>
/// <param name="Value">The C# expression for the constraints of its value.</param>
/// <param name="Required">True if the model requires the member.</param>
internal sealed record MemberConstraintSymbol(string WireName, string Value, bool Required);

/// <summary>The constraints of a shape that several members can have.</summary>
/// <param name="Name">The name of the shape.</param>
/// <param name="Type">The C# type of the constraints.</param>
/// <param name="Arguments">The arguments of its constructor.</param>
internal sealed record ValueConstraintSymbol(string Name, string Type, IReadOnlyList<string> Arguments);

/// <summary>
/// Creates the symbols of the constraints that a server checks: required members, lengths, ranges, patterns and enumerations.
/// </summary>
internal sealed class ConstraintSymbols
{
    private readonly SmithyModel _model;
    private readonly SortedDictionary<string, StructureConstraintSymbol> _structures = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ValueConstraintSymbol> _values = new(StringComparer.Ordinal);

    private ConstraintSymbols(SmithyModel model) => _model = model;

    public static ConstraintSet Build(SmithyModel model, ServiceSymbol service)
    {
        var symbols = new ConstraintSymbols(model);
        var requests = new List<(string Operation, string Structure)>();
        foreach (var id in model.Service.Operations.Order())
        {
            var operation = model.Get<OperationShape>(id);
            if (operation.Traits.Has(Trait.Omitted))
            {
                continue;
            }

            var structure = operation.Input == Prelude.Unit
                ? symbols.Add(new StructureConstraintSymbol(OperationSymbols.Request(model, operation), []))
                : symbols.Structure(model.Get<StructureShape>(operation.Input));
            requests.Add((operation.Id.Name, structure));
        }

        return new ConstraintSet(service.Title, requests, [.. symbols._structures.Values], [.. symbols._values.Values]);
    }

    private string Add(StructureConstraintSymbol symbol)
    {
        _structures[symbol.Name] = symbol;
        return symbol.Name;
    }

    private string Structure(StructureShape shape)
    {
        var name = CSharpNames.Type(shape);
        if (!_structures.ContainsKey(name))
        {
            _structures[name] = new StructureConstraintSymbol(name, []);
            Add(new StructureConstraintSymbol(name, [.. shape.Members.Select(Member)]));
        }

        return name;
    }

    private MemberConstraintSymbol Member(MemberShape member) =>
        new(member.Name, Value(member), member.Traits.Has(Trait.Required));

    /// <summary>The constraints of the target, or those of the member itself where customizations add traits to it.</summary>
    private string Value(MemberShape member)
    {
        var target = _model.Get(member.Target);
        var (type, arguments) = Constraint(target, member.Traits);
        if (type.Length == 0)
        {
            return target is StructureShape structure ? Structure(structure) : "None";
        }

        if (HasConstraints(member.Traits) || target.Id.Namespace == Prelude.Unit.Namespace)
        {
            return arguments.Count == 0 ? "None" : $"new {type}({string.Join(", ", arguments)})";
        }

        _values[target.Id.Name] = new ValueConstraintSymbol(target.Id.Name, type, arguments);
        return target.Id.Name;
    }

    private static bool HasConstraints(TraitMap traits) =>
        traits.Has(Trait.Length) || traits.Has(Trait.Range) || traits.Has(Trait.Pattern) || traits.Has(Trait.Sensitive);

    private (string Type, IReadOnlyList<string> Arguments) Constraint(Shape target, TraitMap member)
    {
        JsonElement? Get(string id) => member.Get(id) ?? target.Traits.Get(id);
        var length = Bounds(Get(Trait.Length));
        string[] sensitive = Get(Trait.Sensitive) is null ? [] : ["IsSensitive: true"];
        return target switch
        {
            SimpleShape { Type: SimpleType.String } =>
                ("TextConstraint", [.. Named(length), .. Pattern(Get(Trait.Pattern)), .. sensitive]),
            SimpleShape { Type: SimpleType.Byte or SimpleType.Short or SimpleType.Integer or SimpleType.Long } =>
                ("NumberConstraint", [.. Named(Bounds(Get(Trait.Range)))]),
            SimpleShape { Type: SimpleType.Blob } => ("BlobConstraint", [.. Named(length)]),
            EnumShape choices => ("EnumConstraint", [.. choices.Members.Select(Literal)]),
            ListShape list => ("ListConstraint", [Value(list.Member), .. Named(length)]),
            MapShape map => ("MapConstraint", [Value(map.Value), .. Named(length)]),
            _ => ("", []),
        };
    }

    private static string Literal(MemberShape member) => DefaultValues.Literal(EnumValues.Of(member));

    private static IEnumerable<string> Pattern(JsonElement? pattern) =>
        pattern is { } found ? [$"Pattern: {DefaultValues.Literal(found.GetString()!)}"] : [];

    private static (string? Min, string? Max) Bounds(JsonElement? trait) => trait is { } bounds
        ? (Bound(bounds, "min"), Bound(bounds, "max"))
        : (null, null);

    private static string? Bound(JsonElement bounds, string name) =>
        bounds.TryGetProperty(name, out var bound) ? bound.GetDecimal().ToString(CultureInfo.InvariantCulture) : null;

    private static IEnumerable<string> Named((string? Min, string? Max) bounds) =>
    [
        .. bounds.Min is null ? Array.Empty<string>() : [$"Min: {bounds.Min}"],
        .. bounds.Max is null ? Array.Empty<string>() : [$"Max: {bounds.Max}"],
    ];
}

/// <summary>The constraints of a service's requests.</summary>
/// <param name="Title">The title of the service.</param>
/// <param name="Requests">The operations, each with the name of its structure.</param>
/// <param name="Structures">The structures, by name.</param>
/// <param name="Values">The other shapes, by name.</param>
internal sealed record ConstraintSet(
    string Title,
    IReadOnlyList<(string Operation, string Structure)> Requests,
    IReadOnlyList<StructureConstraintSymbol> Structures,
    IReadOnlyList<ValueConstraintSymbol> Values);
