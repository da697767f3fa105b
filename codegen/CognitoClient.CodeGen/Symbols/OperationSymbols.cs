using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Symbols;

/// <summary>From operation shapes to operation symbols; what would burden the call path of every operation is refused by name.</summary>
internal sealed class OperationSymbols(
    SmithyModel model, ServiceShape service, IReadOnlyList<ShapeId> errors, OverloadSymbols overloads, List<string> faults)
{
    private readonly PaginatorSymbols _paginators = new(model, faults);

    public OperationSymbol Build(OperationShape operation)
    {
        foreach (var trait in new[] { Trait.Endpoint, Trait.RequestCompression }.Where(operation.Traits.Has))
        {
            faults.Add($"{operation.Id}: operations with {trait} are not supported; apply {Trait.Omitted} to leave this one out.");
        }

        return new OperationSymbol
        {
            Name = operation.Id.Name,
            Request = Request(model, operation),
            Response = Response(model, operation),
            Auth = Auth(operation),
            Documentation = Documentation.Summary(operation.Traits, $"Calls the operation {operation.Id.Name}."),
            Errors = [.. operation.Errors.Concat(service.Errors).Distinct().Order().Where(errors.Contains).Select(Error)],
            Obsolete = Deprecation.Of(operation.Traits),
            Paginator = _paginators.Of(operation),
            Overload = overloads.Of(operation),
        };
    }

    public static string Request(SmithyModel model, OperationShape operation) =>
        operation.Input == Prelude.Unit ? $"{operation.Id.Name}Request" : CSharpNames.Type(model.Get(operation.Input));

    public static string Response(SmithyModel model, OperationShape operation) =>
        operation.Output == Prelude.Unit ? $"{operation.Id.Name}Response" : CSharpNames.Type(model.Get(operation.Output));

    /// <summary>A cross-reference to the client's method.</summary>
    public static string Cref(ServiceShape service, OperationShape operation)
    {
        var name = CSharpNames.Service(service.Traits.Get(Trait.AwsService)!.Value.GetProperty("sdkId").GetString()!);
        return $"<see cref=\"I{name}Client.{operation.Id.Name}Async\"/>";
    }

    /// <summary>
    /// The documentation of a structure that the model says nothing of: which operation it is the request or response of.
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

    private OperationErrorSymbol Error(ShapeId id) =>
        new(id.Name, Documentation.Exception(CSharpNames.Type(model.Get(id)), model.Get(id).Traits));

    private string Auth(OperationShape operation)
    {
        var auth = operation.Traits.Get(Trait.Auth) ?? service.Traits.Get(Trait.Auth);
        var schemes = auth?.EnumerateArray().Select(scheme => scheme.GetString()).ToList();
        var optional = operation.Traits.Has(Trait.OptionalAuth);
        switch (schemes)
        {
            case []:
                return "None";
            case null when service.Traits.Has(Trait.SigV4):
            case [Trait.SigV4]:
                return optional ? "SigV4OrNone" : "SigV4";
            case null:
                return "None";
            default:
                faults.Add($"{operation.Id}: how to authenticate is unclear: {string.Join(", ", schemes)}.");
                return "None";
        }
    }
}
