using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Symbols;

/// <summary>Creates the symbols of operations. Operations with features that would slow down every call are rejected.</summary>
internal sealed class OperationSymbols
{
    private readonly SmithyModel _model;
    private readonly ServiceShape _service;
    private readonly IReadOnlyList<ShapeId> _errors;
    private readonly OverloadSymbols _overloads;
    private readonly List<string> _faults;
    private readonly PaginatorSymbols _paginators;
    private readonly OperationDocumentation _documentation;
    private readonly ErrorDocumentation _conditions;

    public OperationSymbols(
        SmithyModel model,
        ServiceShape service,
        Documentation documentation,
        IReadOnlyList<ShapeId> errors,
        OverloadSymbols overloads,
        List<string> faults)
    {
        _model = model;
        _service = service;
        _errors = errors;
        _overloads = overloads;
        _faults = faults;
        _paginators = new PaginatorSymbols(model, faults);
        var words = new OperationWords(model, service);
        _documentation = new OperationDocumentation(model, service, documentation, words);
        _conditions = new ErrorDocumentation(model, documentation, words, faults);
    }

    public OperationSymbol Build(OperationShape operation)
    {
        foreach (var trait in new[] { Trait.Endpoint, Trait.RequestCompression }.Where(operation.Traits.Has))
        {
            _faults.Add($"{operation.Id}: operations with {trait} are not supported; apply {Trait.Omitted} to omit this one.");
        }

        _conditions.ReportUnknown(operation);
        return new OperationSymbol
        {
            Name = operation.Id.Name,
            Request = Request(_model, operation),
            Response = Response(_model, operation),
            Auth = Auth(operation),
            Documentation = _documentation.Summary(operation),
            Signature = _documentation.Signature(operation),
            Returns = _documentation.Returns(operation),
            Link = _documentation.Link(operation),
            Errors =
            [
                .. operation.Errors.Concat(_service.Errors).Distinct().Order().Where(_errors.Contains)
                    .Select(error => new OperationErrorSymbol(error.Name, _conditions.Of(operation, error))),
            ],
            Obsolete = Deprecation.Of(operation.Traits),
            Paginator = _paginators.Of(operation),
            Overload = _overloads.Of(operation),
        };
    }

    public static string Request(SmithyModel model, OperationShape operation) =>
        operation.Input == Prelude.Unit ? $"{operation.Id.Name}Request" : CSharpNames.Type(model.Get(operation.Input));

    public static string Response(SmithyModel model, OperationShape operation) =>
        operation.Output == Prelude.Unit ? $"{operation.Id.Name}Response" : CSharpNames.Type(model.Get(operation.Output));

    /// <summary>Returns a reference to the method of the client.</summary>
    public static string Cref(ServiceShape service, OperationShape operation)
    {
        var name = CSharpNames.Service(service.Traits.Get(Trait.AwsService)!.Value.GetProperty("sdkId").GetString()!);
        return $"<see cref=\"I{name}Client.{operation.Id.Name}Async\"/>";
    }

    /// <summary>
    /// Returns the summary of a structure without documentation that is the request or response of an operation.
    /// </summary>
    public static string? Fallback(IEnumerable<OperationShape> operations, ShapeId structure, ServiceShape service)
    {
        foreach (var operation in operations)
        {
            if (operation.Input == structure)
            {
                return $"The request for {Cref(service, operation)}.";
            }

            if (operation.Output == structure)
            {
                return $"The response of {Cref(service, operation)}.";
            }
        }

        return null;
    }

    private string Auth(OperationShape operation)
    {
        var auth = operation.Traits.Get(Trait.Auth) ?? _service.Traits.Get(Trait.Auth);
        var schemes = auth?.EnumerateArray().Select(scheme => scheme.GetString()).ToList();
        var optional = operation.Traits.Has(Trait.OptionalAuth);
        switch (schemes)
        {
            case []:
                return "None";
            case null when _service.Traits.Has(Trait.SigV4):
            case [Trait.SigV4]:
                return optional ? "SigV4OrNone" : "SigV4";
            case null:
                return "None";
            default:
                _faults.Add($"{operation.Id}: the authentication schemes are not supported: {string.Join(", ", schemes)}.");
                return "None";
        }
    }
}
