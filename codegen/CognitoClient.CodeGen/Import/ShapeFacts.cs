using System.Text.Json;
using CognitoClient.CodeGen.Model;
using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Import;

/// <summary>The facts about a shape or member, by name, such as the length or the C# type.</summary>
/// <param name="Kind">The heading for the shape in a report.</param>
/// <param name="Values">The facts.</param>
internal sealed record ShapeFacts(string Kind, SortedDictionary<string, string> Values)
{
    /// <summary>The name of the fact that users see in C#: the declaration of a type, property or method.</summary>
    public const string CSharp = "C#";

    public const string Errors = "errors";

    /// <summary>The names of facts about an operation that are part of the C# API.</summary>
    public static readonly IReadOnlySet<string> OfApi =
        new HashSet<string>(StringComparer.Ordinal) { CSharp, "input", "output", "authorization", "items", "overload", "value" };

    /// <summary>Returns the facts about all shapes and members.</summary>
    public static SortedDictionary<ShapeId, ShapeFacts> Of(ImportedService service)
    {
        var facts = new SortedDictionary<ShapeId, ShapeFacts>();
        var declarations = Declarations(service.Symbols);
        var methods = service.Symbols.Operations.ToDictionary(operation => operation.Name, StringComparer.Ordinal);
        foreach (var shape in service.Model.Shapes.Where(shape => shape.Id.Namespace != "smithy.api"))
        {
            var values = Traits(shape.Traits);
            AddRelations(values, shape);
            AddDeclaration(values, declarations, Name(shape));
            if (shape is OperationShape && methods.TryGetValue(shape.Id.Name, out var method))
            {
                AddMethod(values, method);
            }

            facts[shape.Id] = new ShapeFacts(KindOf(shape), values);
            foreach (var member in shape.AllMembers)
            {
                var memberValues = Traits(member.Traits);
                memberValues["type"] = ShortName(member.Target);
                if (shape is EnumShape)
                {
                    memberValues["value"] = EnumValues.Of(member);
                }

                AddDeclaration(memberValues, declarations, $"{Name(shape)}.{member.Name}");
                facts[member.Id] = new ShapeFacts(KindOf(shape), memberValues);
            }
        }

        return facts;
    }

    public static string ShortName(ShapeId id) => id.Member is null ? id.Name : $"{id.Name}${id.Member}";

    private static string Name(Shape shape) => shape is OperationShape ? $"{shape.Id}" : CSharpNames.Type(shape);

    private static string KindOf(Shape shape) => shape switch
    {
        ServiceShape => "Service",
        OperationShape => "Operations",
        EnumShape or IntEnumShape => "Enumerations",
        StructureShape when shape.Traits.Has(Trait.Error) => "Errors",
        StructureShape or UnionShape => "Structures",
        _ => "Other shapes",
    };

    private static void AddRelations(SortedDictionary<string, string> values, Shape shape)
    {
        switch (shape)
        {
            case OperationShape operation:
                values["input"] = ShortName(operation.Input);
                values["output"] = ShortName(operation.Output);
                values[Errors] = string.Join(", ", operation.Errors.Select(ShortName).Order(StringComparer.Ordinal));
                break;
            case ServiceShape service:
                values["version"] = service.Version;
                values[Errors] = string.Join(", ", service.Errors.Select(ShortName).Order(StringComparer.Ordinal));
                break;
            case SimpleShape simple:
                values["type"] = simple.Type.ToString();
                break;
        }
    }

    private static void AddMethod(SortedDictionary<string, string> values, OperationSymbol operation)
    {
        values[CSharp] = operation.Method;
        values["authorization"] = operation.Auth;
        if (operation.Paginator is { } paginator)
        {
            values["items"] = paginator.ItemType;
        }

        if (operation.Overload is { } overload)
        {
            values["overload"] = string.Join(", ", overload.Parameters.Select(parameter => $"{parameter.Type} {parameter.Name}"));
        }
    }

    private static void AddDeclaration(
        SortedDictionary<string, string> values, Dictionary<string, string> declarations, string name)
    {
        if (declarations.TryGetValue(name, out var declaration))
        {
            values[CSharp] = declaration;
        }
    }

    private static Dictionary<string, string> Declarations(ServiceSymbol service)
    {
        var declarations = new Dictionary<string, string>(StringComparer.Ordinal);
        void Add(string kind, string type, IEnumerable<MemberSymbol> members)
        {
            declarations[type] = $"{kind} {type}";
            foreach (var member in members)
            {
                declarations[$"{type}.{member.WireName}"] =
                    $"{(member.Required ? "required " : "")}{member.PropertyType} {member.Property}";
            }
        }

        foreach (var record in service.Records)
        {
            Add("record", record.Name, record.Members);
        }

        foreach (var union in service.Unions)
        {
            Add("union", union.Name, union.Members);
        }

        foreach (var error in service.Errors)
        {
            Add("exception", error.Name, error.Members);
        }

        foreach (var type in service.Enums)
        {
            Add("enumeration", type.Name, []);
        }

        return declarations;
    }

    private static SortedDictionary<string, string> Traits(TraitMap traits)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in traits.Ids.Where(IsReported))
        {
            var name = id[(id.IndexOf('#', StringComparison.Ordinal) + 1)..];
            var value = traits.Get(id)!.Value;
            switch (id)
            {
                case Trait.EnumValue:
                    values["value"] = value.ToString();
                    break;
                case Trait.Length or Trait.Range:
                    values[name] = $"{Bound(value, "min")}..{Bound(value, "max")}";
                    break;
                default:
                    Add(values, name, value);
                    break;
            }
        }

        return values;
    }

    private static void Add(SortedDictionary<string, string> values, string name, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.EnumerateObject().Any())
        {
            values[name] = value.ValueKind == JsonValueKind.Object ? "yes" : value.ToString();
            return;
        }

        foreach (var property in value.EnumerateObject())
        {
            Add(values, $"{name}.{property.Name}", property.Value);
        }
    }

    private static string Bound(JsonElement bounds, string name) => bounds.TryGetProperty(name, out var bound) ? bound.ToString() : "";

    // The traits auth and optionalAuth are reported as the authorization of the operation.
    private static bool IsReported(string id) =>
        id is not (Trait.Documentation or Trait.Auth or Trait.OptionalAuth or Trait.Input)
        && !id.StartsWith("cognitoclient.codegen#", StringComparison.Ordinal)
        && !IgnoredTraits.Contains(id);
}
