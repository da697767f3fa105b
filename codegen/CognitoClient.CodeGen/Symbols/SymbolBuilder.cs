using System.Globalization;
using CognitoClient.CodeGen.Failures;
using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Symbols;

/// <summary>Converts a model to symbols. Only the symbols depend on both Smithy and C#.</summary>
internal sealed class SymbolBuilder
{
    private readonly SmithyModel _model;
    private readonly ServiceShape _service;
    private readonly IReadOnlyList<OperationShape> _operations;
    private readonly IReadOnlyList<ShapeId> _errors;
    private readonly ShapeUsage _usage;
    private readonly TypeReferences _types;
    private readonly MemberRules _rules;
    private readonly MemberSymbols _members;
    private readonly Documentation _documentation;
    private readonly List<string> _faults;

    private SymbolBuilder(SmithyModel model, List<string> faults)
    {
        _faults = faults;
        _model = model;
        _service = model.Service;
        _operations =
        [
            .. _service.Operations.Order()
                .Select(model.Get<OperationShape>)
                .Where(operation => !operation.Traits.Has(Trait.Omitted)),
        ];
        _errors =
        [
            .. _operations.SelectMany(operation => operation.Errors)
                .Concat(_service.Errors)
                .Concat(UnboundErrors(model))
                .Distinct()
                .Order(),
        ];
        _usage = new ShapeUsage(model, _operations, _errors);
        _types = new TypeReferences(model);
        _rules = new MemberRules(model, _usage, _service.Traits.Has(Trait.ServiceSideDefaults));
        _documentation = new Documentation(model);
        _members = new MemberSymbols(_documentation);
    }

    public static ServiceSymbol Build(SmithyModel model, ServiceNames names)
    {
        var faults = new List<string>();
        return Build(model, names, faults) is { } service && faults.Count == 0 ? service : throw new CodeGenException(faults);
    }

    /// <summary>Converts a model and adds its faults to a list.</summary>
    /// <returns>The symbols without those of faulty shapes, or null if the service itself is faulty.</returns>
    public static ServiceSymbol? Build(SmithyModel model, ServiceNames names, List<string> faults)
    {
        var serviceFaults = ServiceRules.Faults(model).ToList();
        faults.AddRange(serviceFaults);
        if (serviceFaults.Count > 0)
        {
            return null;
        }

        var service = new SymbolBuilder(model, faults).Build(names);
        faults.AddRange(Collisions.In(service));
        return service;
    }

    /// <summary>Returns errors that no operation lists, because a service can still return them.</summary>
    private static IEnumerable<ShapeId> UnboundErrors(SmithyModel model) =>
        model.Shapes.OfType<StructureShape>().Where(shape => shape.Traits.Has(Trait.Error)).Select(shape => shape.Id);

    private ServiceSymbol Build(ServiceNames names)
    {
        var name = CSharpNames.Service(_service.Traits.Get(Trait.AwsService)!.Value.GetProperty("sdkId").GetString()!);
        var overloads = new OverloadSymbols(_model, _documentation, names.Overloads, _faults);
        overloads.ReportUnknown(_operations);
        var operations = new OperationSymbols(_model, _service, _documentation, _errors, overloads, _faults);
        var shapes = _usage.All.Union(_errors).Order().Select(_model.Get).ToList();
        return new ServiceSymbol
        {
            Name = name,
            Namespace = names.Namespace,
            ModelNamespace = names.ModelNamespace,
            BaseException = names.BaseException ?? $"{name}Exception",
            Title = _service.Traits.GetString(Trait.Title) ?? name,
            ApiVersion = _service.Version,
            TargetPrefix = _service.Id.Name,
            SigningName = _service.Traits.Get(Trait.SigV4)?.GetProperty("name").GetString() ?? "",
            Operations = Each(_operations, operations.Build),
            Records = [.. Each(Structures(shapes), Record), .. _operations.SelectMany(UnitRecords)],
            Unions = Each(shapes.OfType<UnionShape>(), shape => Union(shape, names)),
            Enums = Each<Shape, EnumSymbol>([.. shapes.OfType<EnumShape>(), .. shapes.OfType<IntEnumShape>()], Enumeration),
            Errors = Each(_errors.Select(_model.Get<StructureShape>), Error),
        };
    }

    /// <summary>Builds the symbols of several shapes. The faults of one shape do not hide those of others.</summary>
    private List<TSymbol> Each<TShape, TSymbol>(IEnumerable<TShape> shapes, Func<TShape, TSymbol> build)
    {
        var symbols = new List<TSymbol>();
        foreach (var shape in shapes)
        {
            try
            {
                symbols.Add(build(shape));
            }
            catch (CodeGenException exception)
            {
                _faults.AddRange(exception.Faults.Except(_faults));
            }
        }

        return symbols;
    }

    private static IEnumerable<StructureShape> Structures(IEnumerable<Shape> shapes) =>
        shapes.OfType<StructureShape>().Where(shape => shape.Id != Prelude.Unit && !shape.Traits.Has(Trait.Error));

    private RecordSymbol Record(StructureShape shape)
    {
        var members = shape.Members.Select(member => Member(shape, member)).ToList();
        return new RecordSymbol
        {
            Name = CSharpNames.Type(shape),
            Documentation = _documentation.Summary(
                shape.Traits,
                OperationSymbols.Fallback(_operations, shape.Id, _service),
                _usage.IsInput(shape.Id) && members.Any(member => member.Nullable) ? "Members that are null are not sent." : ""),
            Members = members,
            Obsolete = Deprecation.Of(shape.Traits),
        };
    }

    /// <summary>
    /// Creates types for the inputs and outputs that the model omits, so that members can be added later without breaking changes.
    /// </summary>
    private IEnumerable<RecordSymbol> UnitRecords(OperationShape operation)
    {
        var client = OperationSymbols.Cref(_service, operation);
        if (operation.Input == Prelude.Unit)
        {
            yield return WithoutMembers(OperationSymbols.Request(_model, operation), $"The request for {client}, which has no members.");
        }

        if (operation.Output == Prelude.Unit)
        {
            yield return WithoutMembers(OperationSymbols.Response(_model, operation), $"The response of {client}, which has no members.");
        }
    }

    private static RecordSymbol WithoutMembers(string name, string summary) => new()
    {
        Name = name,
        Documentation = XmlText.Element("summary", summary),
        Members = [],
    };

    /// <summary>Creates a union. Its members are nested types, which can hide the types of their values; these are qualified.</summary>
    private UnionSymbol Union(UnionShape shape, ServiceNames names)
    {
        var types = new TypeReferences(_model, $"global::{names.ModelNamespace}.");
        return new UnionSymbol
        {
            Name = CSharpNames.Type(shape),
            Documentation = _documentation.Summary(shape.Traits, "One of several values."),
            Members =
            [
                .. shape.Members.Select(member =>
                    _members.Build(member, types.Of(member), MemberPresence.Present, Redaction.Applies(_model, member), variable: "value")),
            ],
        };
    }

    private EnumSymbol Enumeration(Shape shape) => new()
    {
        Name = CSharpNames.Type(shape),
        Documentation = _documentation.Summary(shape.Traits, "An open enumeration. Unlisted values are kept."),
        IsInteger = shape is IntEnumShape,
        Values = [.. shape.AllMembers.Select(member => EnumValue(member, shape is IntEnumShape))],
    };

    private EnumValueSymbol EnumValue(MemberShape member, bool isInteger)
    {
        var value = isInteger ? EnumValues.OfInteger(member).ToString(CultureInfo.InvariantCulture) : EnumValues.Of(member);
        return new EnumValueSymbol(
            CSharpNames.EnumValue(member.Name),
            isInteger ? value : DefaultValues.Literal(value),
            _documentation.Summary(member.Traits, XmlText.Code(value)));
    }

    private ErrorSymbol Error(StructureShape shape) => new()
    {
        Name = CSharpNames.Type(shape),
        Code = shape.Id.Name,
        Documentation = _documentation.Summary(shape.Traits, $"The error <c>{shape.Id.Name}</c> of the service."),
        Members = [.. shape.Members.Where(member => !IsMessage(member)).Select(member => Member(shape, member))],
    };

    private static bool IsMessage(MemberShape member) => member.Name.Equals("message", StringComparison.OrdinalIgnoreCase);

    private MemberSymbol Member(StructureShape structure, MemberShape member)
    {
        var type = _types.Of(member);
        return _members.Build(member, type, _rules.Of(structure, member, type), Redaction.Applies(_model, structure, member));
    }
}

/// <summary>The names that are not in the model.</summary>
/// <param name="Namespace">The namespace of the interface and the client.</param>
/// <param name="ModelNamespace">The namespace of the types that are generated from shapes.</param>
/// <param name="BaseException">The hand-written base class of the errors, or null for the service's name with <c>Exception</c>.</param>
internal sealed record ServiceNames(string Namespace, string ModelNamespace, string? BaseException = null)
{
    /// <summary>The names of the client's own service.</summary>
    public static ServiceNames Cognito { get; } = new("CognitoClient", "CognitoClient.Model");

    /// <summary>The lines of the list of operations with short overloads.</summary>
    public IReadOnlyList<string> Overloads { get; init; } = [];
}
