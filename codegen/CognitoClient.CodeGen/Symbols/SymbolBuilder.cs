using System.Text.Json;
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
    private readonly List<string> _faults = [];

    private SymbolBuilder(SmithyModel model)
    {
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
        var builder = new SymbolBuilder(model);
        var service = builder.Build(names);
        builder._faults.AddRange(Collisions.In(service));
        return builder._faults.Count == 0 ? service : throw new CodeGenException(builder._faults);
    }

    /// <summary>Returns errors that no operation lists, because a service can still return them.</summary>
    private static IEnumerable<ShapeId> UnboundErrors(SmithyModel model) =>
        model.Shapes.OfType<StructureShape>().Where(shape => shape.Traits.Has(Trait.Error)).Select(shape => shape.Id);

    private ServiceSymbol Build(ServiceNames names)
    {
        var name = CSharpNames.Service(_service.Traits.Get(Trait.AwsService)!.Value.GetProperty("sdkId").GetString()!);
        if (!_service.Traits.Has(Trait.AwsJson10) && !_service.Traits.Has(Trait.AwsJson11))
        {
            _faults.Add($"{_service.Id}: the service has none of the supported protocols awsJson1_0 and awsJson1_1.");
        }

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
            Title = _service.Traits.GetString("smithy.api#title") ?? name,
            ApiVersion = _service.Version,
            TargetPrefix = _service.Id.Name,
            SigningName = _service.Traits.Get(Trait.SigV4)?.GetProperty("name").GetString() ?? "",
            Operations = [.. _operations.Select(operations.Build)],
            Records = [.. Structures(shapes).Select(Record), .. _operations.SelectMany(UnitRecords)],
            Unions = [.. shapes.OfType<UnionShape>().Select(shape => Union(shape, names))],
            Enums = [.. shapes.OfType<EnumShape>().Select(Enumeration), .. shapes.OfType<IntEnumShape>().Select(Enumeration)],
            Errors = [.. _errors.Select(_model.Get<StructureShape>).Select(Error)],
        };
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

    private EnumSymbol Enumeration(Shape shape)
    {
        var members = shape is EnumShape strings ? strings.Members : ((IntEnumShape)shape).Members;
        return new EnumSymbol
        {
            Name = CSharpNames.Type(shape),
            Documentation = _documentation.Summary(shape.Traits, "An open enumeration. Unlisted values are kept."),
            IsInteger = shape is IntEnumShape,
            Values = [.. members.Select(EnumValue)],
        };
    }

    private EnumValueSymbol EnumValue(MemberShape member)
    {
        var value = member.Traits.Get(Trait.EnumValue)!.Value;
        var literal = value.ValueKind == JsonValueKind.String ? DefaultValues.Literal(value.GetString()!) : value.GetRawText();
        var fallback = XmlText.Code(value.ToString());
        return new EnumValueSymbol(CSharpNames.EnumValue(member.Name), literal, _documentation.Summary(member.Traits, fallback));
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
    /// <summary>The lines of the list of operations with short overloads.</summary>
    public IReadOnlyList<string> Overloads { get; init; } = [];
}
